namespace SezBot.Telegram.Rendering;

/// <summary>Which addresses may be opened by a tap.</summary>
public static class WebLink
{
    // Telegram refuses a whole message for one button with an address that it finds wrong.
    private const int LongestAddress = 2048;

    /// <summary>
    /// The address in its canonical spelling; null unless it is a full http or https address of a host with a dot, without a user name, which
    /// could pass for the host.
    /// </summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && address.Host.Trim('.').Contains('.')
        && address.AbsoluteUri is { Length: <= LongestAddress } canonical
            ? canonical
            : null;
}
