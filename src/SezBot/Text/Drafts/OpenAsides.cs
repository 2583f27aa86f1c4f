namespace SezBot.Text.Drafts;

/// <summary>Quotations and brackets that a stretch of text opens and does not close.</summary>
internal static class OpenAsides
{
    /// <summary>An aside that goes on for longer does not hold sentences together, as the splitter of sentences has it.</summary>
    public const int LongestKept = 300;

    /// <summary>Where the first of them opens; null when all are closed.</summary>
    public static int? First(string text, TextSpan span)
    {
        var open = new Stack<(char Close, int At)>();
        for (var at = span.Start; at < span.End; at++)
        {
            if (ClosingOf(text, at, span.Start) is { } close && !(open.TryPeek(out var same) && same.Close == text[at]))
                open.Push((close, at));
            else if (open.TryPeek(out var last) && IsClosedBy(last.Close, text[at]))
                open.Pop();
        }
        return open.Count == 0 ? null : open.Last().At;
    }

    /// <summary>Whether a quotation is open after the sentence, when one was or was not before it.</summary>
    public static bool LeavesQuotationOpen(string sentence, bool wasOpen)
    {
        var depth = wasOpen ? 1 : 0;
        foreach (var c in sentence)
            depth = c switch { '«' or '„' => depth + 1, '»' or '”' => Math.Max(0, depth - 1), _ => depth };
        return depth > 0;
    }

    private static char? ClosingOf(string text, int at, int start) => text[at] switch
    {
        '«' => '»',
        '„' => '“',
        '(' => ')',
        '[' => ']',
        '"' or '“' when at == start || !char.IsLetterOrDigit(text[at - 1]) => text[at] == '"' ? '"' : '”',
        _ => null,
    };

    private static bool IsClosedBy(char close, char c) => close == c || (close == '“' && c is '”' or '"');
}
