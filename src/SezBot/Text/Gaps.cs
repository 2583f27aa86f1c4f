namespace SezBot.Text;

/// <summary>Reads the signs between words.</summary>
public static class Gaps
{
    /// <param name="start">End of the word before.</param>
    /// <param name="end">Start of the word after.</param>
    public static Gap Of(string text, int start, int end)
    {
        var gap = Gap.None;
        var hasSpace = false;
        for (var at = start; at < end; at++)
        {
            var sign = text[at];
            hasSpace |= char.IsWhiteSpace(sign);
            gap |= sign switch
            {
                ',' => Gap.Comma,
                '—' or '–' or '-' => Gap.Dash,
                '«' or '„' => Gap.OpenQuote,
                '»' or '”' => Gap.CloseQuote,
                // a straight quotation mark opens after a space and closes before one
                '"' or '“' => at == start ? Gap.CloseQuote : Gap.OpenQuote,
                '(' or '[' => Gap.OpenBracket,
                ')' or ']' => Gap.CloseBracket,
                // a full stop within a sentence is that of an abbreviation
                ':' or ';' or '?' or '!' or '…' => Gap.Stop,
                '\n' => Gap.Break,
                _ => Gap.None,
            };
        }
        return !hasSpace && end > start && gap is Gap.Dash or Gap.None ? Gap.Joined : gap;
    }
}
