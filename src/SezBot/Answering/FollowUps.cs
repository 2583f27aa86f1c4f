using System.Collections.Frozen;
using SezBot.State;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// Decides by rule whether a question leans on the conversation and, if so, lends it the subject of the last one. A question that names
/// its own subject is left alone.
/// </summary>
public static class FollowUps
{
    // A question of so few words of its own that begins with «а» carries no subject; measured on the follow-ups of data/eval.
    private const int FewWords = 3;

    private static readonly FrozenSet<string> Pronouns = """
        он она оно они его ее их ему ей им него нее них нему ней ним ними нем этом этого этому этим это там туда оттуда тогда этот эта эти тот та те
        he she it they him her them his their there that this those these
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers = new[] { "а", "и", "and", "but" }.ToFrozenSet(StringComparer.Ordinal);

    public static StandaloneQuestion Resolve(string question, IReadOnlyList<Turn> turns)
    {
        if (turns.Count == 0 || !LeansOnConversation(question))
            return StandaloneQuestion.AsAsked(question);
        var last = turns[^1];
        return WithSubject(question, IsReplacement(question) ? last.Question.TrimEnd('?', ' ') : SubjectOf(last), last.Articles);
    }

    /// <summary>The same for the second half of one question: «кто такой Коваленко и что он сказал?».</summary>
    public static StandaloneQuestion ResolvePart(string part, string before) =>
        LeansOnConversation(part) ? WithSubject(part, SubjectOf(before), []) : StandaloneQuestion.AsAsked(part);

    /// <summary>What of a question stands before the subject that it borrowed.</summary>
    internal static string OwnWords(string question) => question.TrimEnd('?', '.', '!', ' ');

    /// <summary>
    /// The same as a length, of a standalone question that was kept: its slips may have been put right, so that it does not begin with
    /// what was typed. All of it where it borrowed nothing.
    /// </summary>
    internal static int OwnLength(string standalone, string typed) =>
        standalone.StartsWith($"{OwnWords(typed)} (", StringComparison.Ordinal) ? OwnWords(typed).Length
        : standalone.EndsWith(")?", StringComparison.Ordinal) && standalone.LastIndexOf(" (", StringComparison.Ordinal) is var open and > 0 ? open
        : standalone.Length;

    private static StandaloneQuestion WithSubject(string question, string subject, IReadOnlyList<string> articles)
    {
        var own = OwnWords(question);
        return subject.Length == 0
            ? StandaloneQuestion.AsAsked(question) with { PreferredArticles = articles }
            : new StandaloneQuestion($"{own} ({subject})?", own.Length, articles);
    }

    private static bool LeansOnConversation(string question)
    {
        var tokens = Analyzer.Tokens(question);
        var content = tokens.Where(token => !token.IsStopWord && !Pronouns.Contains(token.Form) && !QuestionWords.IsFrame(token.Form)).ToList();
        var hasName = content.Any(token => token.Span.Start > 0 && (char.IsUpper(question[token.Span.Start]) || IsLatinAmongRussian(question, token)));
        if (hasName)
            return HasPronounBeforeName(question, tokens) || IsReplacement(question);
        var isOpened = tokens.Count > 0 && Openers.Contains(tokens[0].Form);
        if (content.Count > 0 && content.All(token => QuestionWords.IsNews(token.Form)))
            return false;
        return tokens.Any(token => Pronouns.Contains(token.Form))
            || content.Count == 0
            || (isOpened && content.Count <= FewWords)
            || (content.Count == 1 && AsksBriefly(tokens));
    }

    // «Каков рост?» leans, the bare keyword «экспорт» and «что такое офсет?» do not.
    private static bool AsksBriefly(List<Token> tokens) =>
        QuestionWords.TypeOf(tokens) != QuestionType.Definition && tokens.Any(token => QuestionWords.IsQuestionWord(token.Form));

    private static bool IsLatinAmongRussian(string question, Token token) =>
        char.IsAsciiLetter(question[token.Span.Start]) && LanguageDetector.Of(question) == "ru";

    // «А к какому году он станет крупнейшим в Европе?» leans, «Чем Крикушенко объясняет их уровень?» does not.
    private static bool HasPronounBeforeName(string question, List<Token> tokens)
    {
        var name = tokens.FindIndex(1, token => !token.IsStopWord && char.IsUpper(question[token.Span.Start]));
        var pronoun = tokens.FindIndex(token => Pronouns.Contains(token.Form));
        return pronoun >= 0 && pronoun < name && Openers.Contains(tokens[0].Form);
    }

    // «А в Казани?» puts another name into the last question.
    private static bool IsReplacement(string question)
    {
        var tokens = Analyzer.Tokens(question);
        return tokens.Count > 1 && Openers.Contains(tokens[0].Form)
            && tokens.Where(token => !token.IsStopWord).All(token => char.IsUpper(question[token.Span.Start]))
            && tokens.Any(token => !token.IsStopWord) && !tokens.Any(token => QuestionWords.IsQuestionWord(token.Form));
    }

    // What a rewritten question had borrowed is still the subject; its own words were about that.
    private static string SubjectOf(Turn turn) =>
        turn.StandaloneQuestion != turn.Question && turn.StandaloneQuestion.LastIndexOf(" (", StringComparison.Ordinal) is var open and > 0
            ? turn.StandaloneQuestion[(open + 2)..].TrimEnd('?', ')', ' ')
            : SubjectOf(turn.StandaloneQuestion);

    // The words of a question from its first telling one on: «На какую сумму резиденты ОЭЗ продали…» lends «резиденты ОЭЗ продали…».
    private static string SubjectOf(string question)
    {
        var tokens = Analyzer.Tokens(question);
        var first = tokens.FindIndex(token => !token.IsStopWord && !QuestionWords.IsFrame(token.Form) && !QuestionWords.IsAskedNoun(token.Form));
        return first < 0 ? "" : question[OpeningQuote(question, tokens[first].Span.Start)..].TrimEnd('?', '.', '!', ' ', ')').Replace("(", "", StringComparison.Ordinal);
    }

    private static int OpeningQuote(string question, int start) => start > 0 && question[start - 1] is '«' or '"' or '„' ? start - 1 : start;
}
