using System.Net;
using System.Text.RegularExpressions;

namespace SezBot.Telegram.Sending;

/// <summary>The words of our own markup, for the case that Telegram does not read it.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
