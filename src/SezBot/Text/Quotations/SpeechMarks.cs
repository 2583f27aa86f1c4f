namespace SezBot.Text.Quotations;

/// <summary>Pairs quotation marks around speech, also where nested ones do not balance.</summary>
internal static class SpeechMarks
{
    private const int Longest = 4000;
    private const int MostParagraphs = 5;

    /// <summary>
    /// The mark that opens the speech that ends at <paramref name="close"/>: one that stands at the beginning of a paragraph, after a colon
    /// or after a sentence. A mark in the middle of a sentence opens a name («ОЭЗ «Лотос»»), so that names that do not balance do no harm.
    /// </summary>
    public static int? Opening(string text, int from, int close)
    {
        var (paragraphs, found) = (0, (int?)null);
        for (var at = close - 1; at >= from; at--)
        {
            // Only a speech that was left open goes over the end of a paragraph.
            if (text[at] == '\n' && (found is not null || ++paragraphs > MostParagraphs))
                break;
            if (!IsOpening(text[at]) || !OpensSpeech(text, at))
                continue;
            found = at;
            if (paragraphs > 0 || IsBalanced(text, at, close))
                break;
        }
        return found is { } open && (paragraphs == 0 || text.AsSpan(open, close - open).Count('«') > text.AsSpan(open, close - open).Count('»') - 1) ? found : null;
    }

    /// <summary>Whether a speech that begins with the mark at <paramref name="open"/> has not ended yet.</summary>
    public static bool IsOpenAt(string text, int open, int at) => text[open] != '„' && text[open] != '“' && IsBalanced(text, open, at);

    /// <summary>The mark that closes the speech which begins at an offset; null where the paragraph ends before.</summary>
    public static int? Closing(string text, int start)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, start + Longest);
        int? last = null;
        for (var at = start; at < limit && text[at] != '\n'; at++)
        {
            if (text[at] is '«' or '„' || (text[at] == '"' && IsStraightOpening(text, at)))
                depth++;
            else if (text[at] is '»' or '”' or '“' or '"')
            {
                last = at;
                if (depth-- == 0)
                    return at;
            }
        }
        return last;
    }

    private static bool IsOpening(char mark) => mark is '«' or '„' or '"' or '“';

    private static bool IsStraightOpening(string text, int at) => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(') && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static bool OpensSpeech(string text, int at)
    {
        if (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || (text[at] == '"' && at > 0 && !char.IsWhiteSpace(text[at - 1])))
            return false;
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\u00a0' or '\t')
            before--;
        return before < 0 || text[before] is '\n' or ':' or '.' or '!' or '?' or '…' || (text[before] is '—' or '–' or '-' && (before == 0 || text[before - 1] is '\n' or ' '));
    }

    private static bool IsBalanced(string text, int open, int close) => text[open] switch
    {
        '«' => text.AsSpan(open, close - open).Count('«') == text.AsSpan(open, close - open).Count('»') + 1,
        '"' => text.AsSpan(open, close - open).Count('"') % 2 == 1,
        _ => true,
    };
}
