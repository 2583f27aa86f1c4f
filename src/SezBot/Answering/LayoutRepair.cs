using System.Text;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Reads a question, or single words of it, as typed in the other keyboard layout or in Latin letters.</summary>
internal static class LayoutRepair
{
    // Names that nobody knows stand in both readings, so the share of known letters (0 to 1) need not be 1 in the right one.
    private const double StrangeShare = 0.5;
    private const double LayoutShare = 0.7;
    private const double LatinShare = 0.6;

    private const int LeastLetters = 2;

    /// <summary>All words of the question's other readings, to be looked up at once.</summary>
    public static IEnumerable<Token> Words(string question) =>
        Analyzer.Tokens(string.Join(' ', Chunks(question).Select(chunk => chunk.Of(question)).SelectMany(Readings).Append(InCyrillic(question))));

    /// <summary>The question in another reading, where its words make sense in that one and not as they stand; null otherwise.</summary>
    public static string? Whole(string question, Vocabulary vocabulary)
    {
        if (vocabulary.KnownShare(question) > StrangeShare)
            return null;
        var otherLayout = Replaced(question, vocabulary, _ => true).Text;
        if (vocabulary.KnownShare(otherLayout) >= LayoutShare)
            return char.IsAsciiLetter(question.First(char.IsLetter)) ? WithCommas(otherLayout) : otherLayout;
        var inCyrillic = InCyrillic(question);
        return FunctionWords(inCyrillic) > FunctionWords(question) && vocabulary.KnownShare(inCyrillic) >= LatinShare ? inCyrillic : null;
    }

    // «Kto takoy Samip Shastri?» is Russian by its «kto» and «takoy», "Who is Samip Shastri?" is not, though both are half names.
    private static int FunctionWords(string question) =>
        Analyzer.Tokens(question).Count(token => token.Form.Length >= LeastLetters && (token.IsStopWord || QuestionWords.IsKnown(token.Form)));

    /// <summary>Single unknown words that are known words in the other layout.</summary>
    public static RepairedQuestion Words(string question, Vocabulary vocabulary) =>
        Replaced(question, vocabulary, word => IsStrange(word, vocabulary) && AreKnown(Best(word, vocabulary), vocabulary));

    private static RepairedQuestion Replaced(string question, Vocabulary vocabulary, Func<string, bool> isReplaced)
    {
        var (text, corrections, copied) = (new StringBuilder(question.Length), new List<Correction>(), 0);
        foreach (var chunk in Chunks(question).Where(chunk => isReplaced(chunk.Of(question))))
        {
            var best = Best(chunk.Of(question), vocabulary);
            text.Append(question, copied, chunk.Start - copied).Append(best);
            corrections.Add(new Correction(chunk.Of(question).Trim('?', '!', '.', ','), best.Trim('?', '!', '.', ',')));
            copied = chunk.End;
        }
        return new RepairedQuestion(text.Append(question, copied, question.Length - copied).ToString(), corrections);
    }

    private static string Best(string word, Vocabulary vocabulary)
    {
        var readings = Readings(word);
        return readings.FirstOrDefault(reading => AreKnown(reading, vocabulary)) ?? readings[^1];
    }

    private static bool IsStrange(string word, Vocabulary vocabulary) =>
        word.Count(char.IsLetter) >= LeastLetters && Analyzer.Tokens(word) is { Count: > 0 } tokens && !tokens.Any(token => token.Form.Length > 1 && vocabulary.Knows(token));

    private static bool AreKnown(string reading, Vocabulary vocabulary) =>
        Analyzer.Tokens(reading) is { Count: > 0 } tokens && tokens.All(token => token.Form.Length >= LeastLetters && vocabulary.Knows(token));

    // The comma of the Russian layout lies where the Latin one has the question mark; inside a question that is no end.
    private static string WithCommas(string text)
    {
        var last = text.TrimEnd().Length - 1;
        return string.Concat(text.Select((c, at) => c == '?' && at < last ? ',' : c));
    }

    // A comma or full stop at the end of a word is a letter of the Russian layout or only a mark.
    private static string[] Readings(string word)
    {
        if (!word.Any(char.IsAsciiLetter))
            return [KeyboardLayout.InEnglish(word)];
        var core = word.TrimEnd('?', '!', '.', ',', ';', ':');
        return core.Length == word.Length
            ? [KeyboardLayout.InRussian(word)]
            : [KeyboardLayout.InRussian(word), KeyboardLayout.InRussian(core) + word[core.Length..]];
    }

    private static string InCyrillic(string question)
    {
        var (text, copied) = (new StringBuilder(question.Length), 0);
        foreach (var token in Analyzer.Tokens(question).Where(token => char.IsAsciiLetter(token.Form[0])))
        {
            text.Append(question, copied, token.Span.Start - copied)
                .Append(LetterCase.Like(Transliteration.ToCyrillic(token.Form), token.Span.Of(question)));
            copied = token.Span.End;
        }
        return text.Append(question, copied, question.Length - copied).ToString();
    }

    private static IEnumerable<TextSpan> Chunks(string question)
    {
        for (var at = 0; at < question.Length;)
        {
            var end = at;
            while (end < question.Length && !char.IsWhiteSpace(question[end]))
                end++;
            if (end > at)
                yield return new TextSpan(at, end);
            at = end + 1;
        }
    }
}
