namespace SezBot.Text.Quotations;

/// <summary>Where the words of attribution end, and where the sentence around them begins.</summary>
internal static class Clause
{
    private const int Longest = 400;

    private static readonly HashSet<string> Abbreviations = ["г", "гг", "им", "ул", "т", "д", "др", "пр", "руб", "млн", "млрд", "тыс", "св", "ст", "проф", "акад", "mr", "dr", "mrs"];

    /// <returns>The clause without its final punctuation.</returns>
    public static TextSpan From(string text, int start)
    {
        var limit = Math.Min(text.Length, start + Longest);
        var end = start;
        for (var depth = 0; end < limit && !EndsAt(text, start, end) && depth >= 0; end++)
            depth += text[end] is '«' or '„' ? 1 : text[end] is '»' ? -1 : 0;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':'))
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>The beginning of the sentence in which an offset stands.</summary>
    public static int SentenceStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Longest && text[start - 1] != '\n' && !IsStop(text, start - 1, 0))
            start--;
        while (start < at && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static bool EndsAt(string text, int start, int at) => text[at] switch
    {
        '\n' => true,
        '.' or '!' or '?' or '…' => IsStop(text, at, start),
        ':' => at + 2 < text.Length && text[at + 2] is '«' or '"' or '„',
        '—' or '–' or '-' => at > start && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ' && at > start + 1 && text[at - 2] is ',' or '.',
        _ => false,
    };

    private static bool IsStop(string text, int at, int from)
    {
        if (text[at] is not ('.' or '!' or '?' or '…'))
            return false;
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('»' or '"' or '”' or ')' or '.'))
            return false;
        if (text[at] != '.')
            return true;
        var word = at;
        while (word > from && char.IsLetter(text[word - 1]))
            word--;
        var before = text[word..at];
        return !(before.Length == 1 && char.IsUpper(before[0])) && !Abbreviations.Contains(before.ToLowerInvariant());
    }
}
