using System.Text;
using SezBot.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>The clean text of a block, which still knows how each of its characters looks.</summary>
internal sealed class StyledText
{
    private readonly List<(TextSpan Span, TextRun Run)> _runs = [];

    public StyledText(IReadOnlyList<TextRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs.Where(run => run.Text.Length > 0))
        {
            var clean = CleanText.Of(run.Text);
            _runs.Add((new TextSpan(text.Length, text.Length + clean.Length), run));
            text.Append(clean);
        }
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>A part of the text as Telegram's HTML. Each tag it opens it closes.</summary>
    public void WriteHtml(TextSpan part, StringBuilder html)
    {
        foreach (var (span, run) in _runs.Where(run => run.Span.Overlaps(part)))
            Write(Text[Math.Max(span.Start, part.Start)..Math.Min(span.End, part.End)], run, html);
    }

    private static void Write(string text, TextRun run, StringBuilder html)
    {
        var tag = run.Style switch
        {
            TextStyle.Bold => "b",
            TextStyle.Italic => "i",
            TextStyle.Code => "code",
            _ => null,
        };
        var url = run.Style == TextStyle.Code ? null : WebLink.Of(run.Url);
        html.Append(url is null ? "" : $"<a href=\"{Escape(url)}\">").Append(tag is null ? "" : $"<{tag}>");
        html.Append(Escape(text));
        html.Append(tag is null ? "" : $"</{tag}>").Append(url is null ? "" : "</a>");
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
