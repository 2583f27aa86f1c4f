using SezBot.State;
using SezBot.Text;

namespace SezBot.Evaluation;

/// <summary>How well the bold words of an answer agree with the expected one.</summary>
internal static class MarkedWords
{
    /// <summary>
    /// The F1 of words between all bold words of the answer and an expected string, as in SQuAD (Rajpurkar and others 2016): words as a
    /// multiset, lower case, without punctuation; the best over the expected strings, 0 where nothing is bold.
    /// </summary>
    public static double F1(QuestionOutcome outcome) =>
        F1(string.Join(' ', outcome.Answer.Bold.Select(span => span.Of(outcome.Answer.Text))), outcome.Question.TellingAnswers);

    public static double F1(string marked, IEnumerable<string> answers)
    {
        var words = Forms(marked);
        return answers.Select(answer => F1(words, Forms(answer))).DefaultIfEmpty(0).Max();
    }

    private static double F1(List<string> marked, List<string> answer)
    {
        var left = answer.ToList();
        var common = marked.Count(left.Remove);
        return common == 0 ? 0 : 2.0 * common / (marked.Count + answer.Count);
    }

    private static List<string> Forms(string text) => [.. Analyzer.Tokens(text).Select(token => token.Form)];

    public static bool IsMarked(QuestionOutcome outcome) => outcome.Answer.Bold.Count > 0;

    /// <summary>Whether there is something to mark: the question was answered, and the first evidence sentence holds an answer string in a right article.</summary>
    public static bool CanBeMarked(QuestionOutcome outcome) => outcome is { AnswerRank: 1, Answer.Verdict: Verdict.Answered };
}
