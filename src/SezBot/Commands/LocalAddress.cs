using System.Net;

namespace SezBot.Commands;

/// <summary>How this machine reaches a server of its own that listens on all its addresses.</summary>
internal static class LocalAddress
{
    public static Uri Of(string listening)
    {
        var address = new UriBuilder(listening);
        var isAny = address.Host is "+" or "*" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        if (isAny)
            address.Host = "127.0.0.1";
        return address.Uri;
    }
}
