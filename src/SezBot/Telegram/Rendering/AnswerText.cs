using SezBot.Answering;
using SezBot.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>An answer's text with its bold words, and its citation numbers as links.</summary>
internal static class AnswerText
{
    /// <param name="urlOf">What the number of a citation opens; null for nothing.</param>
    public static IReadOnlyList<TextRun> Of(Answer answer, Func<int, string?> urlOf)
    {
        var text = answer.Text;
        var spans = answer.Bold.Concat(answer.Markers.Select(marker => marker.Span)).Where(span => span.Start >= 0 && span.End <= text.Length).ToList();
        var edges = spans.SelectMany(span => new[] { span.Start, span.End }).Concat([0, text.Length]).Distinct().Order().ToList();
        return [.. edges.Zip(edges.Skip(1), (start, end) => new TextSpan(start, end)).Select(span => Run(answer, span, urlOf))];
    }

    private static TextRun Run(Answer answer, TextSpan span, Func<int, string?> urlOf)
    {
        var marked = answer.Markers.Where(marker => marker.Span.Contains(span)).Select(marker => urlOf(marker.N)).FirstOrDefault();
        var style = answer.Bold.Any(bold => bold.Contains(span)) ? TextStyle.Bold : TextStyle.Plain;
        return new TextRun(span.Of(answer.Text), style, marked);
    }
}
