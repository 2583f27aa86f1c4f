namespace SezBot.Sandbox.Markup;

/// <summary>Character references of Telegram's HTML: four names and the numeric ones; the semicolon may be missing.</summary>
internal static class HtmlReferences
{
    private const int LongestNumeric = 9;

    /// <summary>Reads the reference at an ampersand.</summary>
    /// <returns>The code point, and how many UTF-16 units the reference takes; a length of 0 means that the ampersand stands for itself.</returns>
    public static (int Code, int Length) Read(ReadOnlySpan<char> html)
    {
        var (code, length) = html.Length > 1 && html[1] == '#' ? Numeric(html) : Named(html);
        if (length == 0)
            return default;
        return (code, length < html.Length && html[length] == ';' ? length + 1 : length);
    }

    private static (int Code, int Length) Numeric(ReadOnlySpan<char> html)
    {
        var hex = html.Length > 2 && html[2] == 'x';
        var end = hex ? 3 : 2;
        long code = 0;
        while (end < html.Length && end <= LongestNumeric && (hex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
            code = (code * (hex ? 16 : 10)) + Convert.ToInt32(html[end++].ToString(), 16);
        return code is 0 or >= 0x10ffff || end > LongestNumeric ? default : ((int)code, end);
    }

    private static (int Code, int Length) Named(ReadOnlySpan<char> html)
    {
        var end = 1;
        while (end < html.Length && char.IsAsciiLetter(html[end]))
            end++;
        return html[1..end] switch
        {
            "lt" => ('<', end),
            "gt" => ('>', end),
            "amp" => ('&', end),
            "quot" => ('"', end),
            _ => default,
        };
    }
}
