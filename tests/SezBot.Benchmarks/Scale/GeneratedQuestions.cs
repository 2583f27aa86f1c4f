using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks.Scale;

/// <summary>Questions made of words that stand beside each other in generated passages, which every size of the corpus has.</summary>
internal static class GeneratedQuestions
{
    private const int Words = 8;

    /// <param name="smallest">Articles of the smallest corpus.</param>
    public static List<EvalQuestion> Of(GeneratedCorpus corpus, int smallest, int count) =>
    [
        .. corpus.Take(smallest)
            .Where((_, at) => at % Math.Max(1, smallest / (2 * count)) == 1)
            .Select(passage => (passage.Id, Text: Window(passage.Text)))
            .Where(made => made.Text is not null)
            .Take(count)
            .Select(made => new EvalQuestion(made.Id, $"Что известно о том, что {made.Text}?", [made.Id], [])),
    ];

    // From the middle; null where the passage is too short.
    private static string? Window(string text)
    {
        var tokens = Analyzer.Tokens(text);
        var first = (tokens.Count - Words) / 2;
        return tokens.Count < Words ? null : text[tokens[first].Span.Start..tokens[first + Words - 1].Span.End].ReplaceLineEndings(" ");
    }
}
