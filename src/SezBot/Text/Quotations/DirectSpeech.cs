using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>Finds words in quotation marks, and paragraphs set off by a dash, that a verb of speech ascribes to somebody.</summary>
internal static partial class DirectSpeech
{
    private const string Filler = @"(?:(?:так|также|ранее|тут же|при этом|в свою очередь|тогда|об этом|позже|затем|как)\s+)?";

    // Farther back than this no quotation of a news report begins.
    private const int Longest = 4000;
    private const int FewestLetters = 4;

    [GeneratedRegex(@"[»”“""]{1,2}\s*(?:,\s*)?[—–-]\s+(?<clause>" + Filler + "(?:" + SpeechVerbs.Pattern + @")\b)|[»”“""],?\s+(?<clause>(?:" + SpeechVerbs.Pattern + @"|(?:he|she|(?-i:[A-Z]\w+(?:\s[A-Z]\w+){0,5}))\s(?:" + SpeechVerbs.Pattern + @"))\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterMarks();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}%)»”""])(?<end>[,!?…]|\.\.\.)\s*[—–-]\s+(?<clause>" + Filler + "(?:" + SpeechVerbs.Pattern + @")\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterComma();

    [GeneratedRegex(@":\s*(?<open>[«„""“])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMarks();

    [GeneratedRegex(@"\b(?:" + SpeechVerbs.Pattern + @")\b|\bслов(?:а|ам)\b|\bцитат", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ascribes();

    [GeneratedRegex(@"\G[.,]\s*[—–-]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<SpokenWords> Find(string text)
    {
        var found = new List<SpokenWords>();
        AddHalves(text, found);
        AddInMarks(text, found);
        AddDashParagraphs(text, found);
        AddAfterColon(text, found);
        return [.. found.Where(spoken => Letters(text, spoken.Words) >= FewestLetters).OrderBy(spoken => spoken.Words.Start)];
    }

    private static void AddInMarks(string text, List<SpokenWords> found)
    {
        var (from, known) = (0, found.Select(spoken => spoken.Words.End).ToHashSet());
        foreach (Match match in AfterMarks().Matches(text))
        {
            if (match.Index < from || known.Contains(match.Index) || SpeechMarks.Opening(text, Math.Max(from, match.Index - Longest), match.Index) is not { } open)
                continue;
            var clause = Clause.From(text, match.Groups["clause"].Index);
            found.Add(new SpokenWords(Trimmed(text, open + 1, match.Index), clause, IsDirect: true));
            from = clause.End;
            if (GoesOn().Match(text, clause.End) is { Success: true } more && SpeechMarks.Closing(text, more.Index + more.Length) is { } close)
            {
                found.Add(new SpokenWords(Trimmed(text, more.Index + more.Length, close), clause, IsDirect: true));
                from = close;
            }
        }
    }

    // «…, — сказал он. — …»: the attribution stands inside one pair of marks.
    private static void AddHalves(string text, List<SpokenWords> found)
    {
        foreach (Match match in AfterComma().Matches(text))
        {
            var from = Math.Max(found.Count == 0 ? 0 : found[^1].Words.End, match.Index - Longest);
            if (SpeechMarks.Opening(text, from, match.Index) is not { } open || !SpeechMarks.IsOpenAt(text, open, match.Index))
                continue;
            var clause = Clause.From(text, match.Groups["clause"].Index);
            found.Add(new SpokenWords(Trimmed(text, open + 1, EndOf(match)), clause, IsDirect: true));
            if (GoesOn().Match(text, clause.End) is { Success: true } more && SpeechMarks.Closing(text, more.Index + more.Length) is { } close)
                found.Add(new SpokenWords(Trimmed(text, more.Index + more.Length, close), clause, IsDirect: true));
        }
    }

    // A comma before the dash is the attribution's, another mark the speaker's.
    private static int EndOf(Match match) => match.Groups["end"] is var stop && stop.Value == "," ? stop.Index : stop.Index + stop.Length;

    private static void AddDashParagraphs(string text, List<SpokenWords> found)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var line and >= 0 ? line : text.Length;
            var words = start;
            while (words < end && char.IsWhiteSpace(text[words]))
                words++;
            if (words + 2 < end && text[words] is '-' or '–' or '—' && text[words + 1] == ' ')
                AddDashParagraph(text, words + 2, end, found);
            start = end + 1;
        }
    }

    private static void AddDashParagraph(string text, int start, int end, List<SpokenWords> found)
    {
        var match = AfterComma().Match(text, start, end - start);
        if (!match.Success)
            return;
        var clause = Clause.From(text, match.Groups["clause"].Index);
        found.Add(new SpokenWords(Trimmed(text, start, EndOf(match)), clause, IsDirect: true));
        if (GoesOn().Match(text, clause.End) is { Success: true } more && more.Index + more.Length < end)
            found.Add(new SpokenWords(Trimmed(text, more.Index + more.Length, end), clause, IsDirect: true));
    }

    // «Поляков отметил: «…»»: the mark may not close words that have their attribution behind them.
    private static void AddAfterColon(string text, List<SpokenWords> found)
    {
        var known = found.Select(spoken => spoken.Words.Start).ToHashSet();
        foreach (Match match in BeforeMarks().Matches(text))
        {
            var open = match.Groups["open"].Index;
            var start = Clause.SentenceStart(text, match.Index);
            if (!Ascribes().IsMatch(text[start..match.Index]) || known.Contains(open + 1) || SpeechMarks.Closing(text, open + 1) is not { } close)
                continue;
            found.Add(new SpokenWords(Trimmed(text, open + 1, close), new TextSpan(start, match.Index), IsDirect: true));
        }
    }

    private static int Letters(string text, TextSpan words)
    {
        var letters = 0;
        for (var at = words.Start; at < words.End && letters < FewestLetters; at++)
            letters += char.IsLetter(text[at]) ? 1 : 0;
        return letters;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',' || IsLastStop(text, start, end)))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsLastStop(string text, int start, int end) => text[end - 1] == '.' && end - 2 > start && char.IsLetterOrDigit(text[end - 2]);
}
