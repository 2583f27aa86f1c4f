namespace SezBot.Sandbox.Markup;

/// <summary>Addresses that Telegram lets a link or a button have.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http", "https", "tg", "ton", "tonsite", "mailto", "tel"];

    /// <returns>The address in full, or null if it cannot be one.</returns>
    public static string? Checked(string address)
    {
        var trimmed = address.Trim();
        if (trimmed.Length == 0 || trimmed.Any(char.IsWhiteSpace))
            return null;
        if (!trimmed.Contains("://", StringComparison.Ordinal) && !trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            && !trimmed.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            trimmed = "http://" + trimmed;
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme))
            return null;
        if (uri.Scheme is not ("http" or "https"))
            return trimmed;
        return uri.Host.Contains('.') || uri.IsLoopback || uri.HostNameType is UriHostNameType.IPv6
            ? uri.AbsolutePath == "/" && uri.Query.Length == 0 && !trimmed.EndsWith('/') && uri.Fragment.Length == 0 ? trimmed + "/" : trimmed
            : null;
    }
}
