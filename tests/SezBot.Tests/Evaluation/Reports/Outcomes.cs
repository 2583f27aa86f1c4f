using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Evaluation;
using SezBot.State;

namespace SezBot.Tests.Evaluation.Reports;

/// <summary>Outcomes by hand: the article <c>right</c> is the right one, and «Каспий» is the answer.</summary>
internal static class Outcomes
{
    public static QuestionOutcome Answered(string id, double strength, string article, int? answerRank = null, string quote = "Терминал построен.") =>
        Of(id, ["right"], strength, [article, .. article == "right" ? Array.Empty<string>() : ["right"]], answerRank, Citation(article, quote));

    public static QuestionOutcome Refused(string id, double strength, string first) => Of(id, ["right"], strength, [first, "another"], first == "right" ? 1 : null);

    public static QuestionOutcome Unanswerable(string id, double strength, string question = "Кто построил терминал?", string quote = "Терминал построен.") =>
        Of(id, [], strength, ["other"], null, Citation("other", quote), question);

    private static Citation Citation(string article, string quote) => new(1, article, "1", null, null, null, null, null, 0, quote.Length, quote, false);

    private static QuestionOutcome Of(
        string id, string[] right, double strength, string[] ranked, int? answerRank, Citation? citation = null, string question = "Кто построил терминал?")
    {
        var answer = new Answer(
            $"a{id}", question, null, citation is null ? Verdict.Refused : Verdict.Answered, "", AnswerMode.Extractive, null, citation is null ? [] : [citation], [], strength,
            [], [], SearchFilter.None, 0, false, [], new Dictionary<string, double> { ["evidence"] = 2.5 });
        return new QuestionOutcome(new EvalQuestion(id, question, right, ["Каспий"]), right.ToHashSet(), answer, ranked, citation?.Article, answerRank, answer.Citations.Count, 4);
    }
}
