using SezBot.Evaluation;

namespace SezBot.Benchmarks;

/// <summary>A part of a question file, evenly spread, so that a small number of questions is about all articles.</summary>
internal static class QuestionSample
{
    public static IReadOnlyList<EvalQuestion> Of(IReadOnlyList<EvalQuestion> questions, int count) => count >= questions.Count
        ? questions
        : [.. Enumerable.Range(0, count).Select(at => questions[(int)((long)at * questions.Count / count)])];
}
