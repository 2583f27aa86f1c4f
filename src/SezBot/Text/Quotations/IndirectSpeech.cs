using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>Finds what a sentence reports of somebody's words: «по словам …», «…, сообщил …», «… отметил, что …».</summary>
internal static partial class IndirectSpeech
{
    [GeneratedRegex(@"^(?<clause>(?:по\s+(?:его\s+|е[её]\s+)?словам|по\s+мнению|according\s+to|как\s+(?:" + SpeechVerbs.Pattern + @")\b)[^,\n]{0,200}),\s+(?<words>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?<words>.+?),\s+(?<clause>(?:как\s+)?(?:" + SpeechVerbs.Pattern + @")\b.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<=\s)(?<verb>(?:" + SpeechVerbs.Pattern + @"))(?<rest>,?\s+(?:(?:также|ранее|при этом|тогда)\s+)?(?:что|о|об|тем,\s+что|that|—)?\s*)(?<words>\S.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Middle();

    // «Об этом сообщил …»: what is said is not in the sentence but around it.
    [GeneratedRegex(@"^(?:об?|обо)\s+[^,\n]{1,80}?\s(?<clause>(?:" + SpeechVerbs.Pattern + @")\b.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Topic();

    private const int FewestLetters = 8;

    /// <param name="sentence">In offsets of the text.</param>
    /// <param name="speaks">Whether the words before an offset end with somebody who can speak.</param>
    public static SpokenWords? Find(string text, TextSpan sentence, Func<int, int, bool> speaks)
    {
        var line = sentence.Of(text).TrimEnd('.', '!', '?', '…', ' ');
        if (Opening().Match(line) is { Success: true } opening)
            return Spoken(sentence, opening.Groups["words"], opening.Groups["clause"]);
        if (Ending().Match(line) is { Success: true } ending && !speaks(sentence.Start, sentence.Start + ending.Groups["clause"].Index) && ending.Groups["words"].Length >= FewestLetters)
            return Spoken(sentence, ending.Groups["words"], ending.Groups["clause"]);
        if (Topic().Match(line) is { Success: true } topic)
            return new SpokenWords(new TextSpan(sentence.Start, sentence.Start + line.Length), Span(sentence, topic.Groups["clause"]), IsDirect: false);
        foreach (Match middle in Middle().Matches(line))
        {
            var verb = middle.Groups["verb"];
            if (speaks(sentence.Start, sentence.Start + verb.Index) && middle.Groups["words"].Length >= FewestLetters)
                return new SpokenWords(Span(sentence, middle.Groups["words"]), new TextSpan(sentence.Start, sentence.Start + verb.Index + verb.Length), IsDirect: false);
        }
        return null;
    }

    private static SpokenWords Spoken(TextSpan sentence, Group words, Group clause) => new(Span(sentence, words), Span(sentence, clause), IsDirect: false);

    private static TextSpan Span(TextSpan sentence, Group group) => new(sentence.Start + group.Index, sentence.Start + group.Index + group.Length);
}
