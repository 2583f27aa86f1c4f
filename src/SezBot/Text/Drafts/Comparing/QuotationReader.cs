namespace SezBot.Text.Drafts.Comparing;

/// <summary>Finds what stands in quotation marks, «», “”, „“ or "", also where one of the two is missing.</summary>
internal static class QuotationReader
{
    /// <returns>What stands between the marks, outermost, in the order of the text; it begins or ends with the text where a mark is missing.</returns>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var quotations = new List<TextSpan>();
        var (open, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && text[at] == text[at - 1] && text[at] == '"')
                continue;
            if (IsOpening(text, at, depth))
            {
                open = depth++ == 0 ? at + 1 : open;
            }
            else if (IsClosing(text[at]))
            {
                // a closing mark alone ends a quotation that an earlier sentence began
                depth = Math.Max(0, depth - 1);
                if (depth == 0)
                    quotations.Add(new TextSpan(quotations.Count == 0 && open == 0 ? 0 : open, at));
                open = depth == 0 ? at + 1 : open;
            }
        }
        if (depth > 0)
            quotations.Add(new TextSpan(open, text.Length));
        return quotations;
    }

    private static bool IsOpening(string text, int at, int depth) => text[at] switch
    {
        '«' or '„' or '‚' or '‹' => true,
        '“' or '"' or '‘' => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || Glyphs.IsOpening(text[at + 1]) || text[at + 1] is '…' or '.')
            && !(depth > 0 && text[at - 1] is '.' or ',' or '!' or '?' or '…'),
        _ => false,
    };

    private static bool IsClosing(char c) => c is '»' or '”' or '“' or '"' or '›';
}
