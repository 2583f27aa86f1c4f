using System.Text.RegularExpressions;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// Finds who says a sentence that stands inside a quotation and does not name its speaker: the words of attribution after the quotation
/// («…», — отметила заместитель руководителя Ольга Виданова). The full stop of an initial does not end them.
/// </summary>
internal static partial class Speaker
{
    [GeneratedRegex(
        """[,»"”!?…]\s*[—–-]\s+(?<clause>(?:сообщи|сказа|отмети|отмеча|рассказ|подчеркн|заяви|добави|заключи|поясни|прокомментир|уточни|считает|напомни|резюмир|said|told|added|noted)(?:[^\n.!?]|(?<=\b\p{Lu})\.)*)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    /// <summary>The span of the attribution in offsets of the passage; null when the sentence needs none or none is certain.</summary>
    public static TextSpan? AttributionOf(AnalyzedPassage passage, int sentence)
    {
        var text = passage.Passage.Text;
        var span = passage.Sentences[sentence].Span;
        var (start, end) = Paragraph(text, span);
        if (!IsInsideQuotation(text[start..end], span.Start - start, span.End - start))
            return null;
        var match = Attribution().Match(text, span.Start, end - span.Start);
        if (!match.Success || match.Index < span.End)
            return null;
        var clause = match.Groups["clause"];
        return new TextSpan(clause.Index, clause.Index + clause.Length);
    }

    // A sentence of hard-wrapped prose goes over line ends.
    private static (int Start, int End) Paragraph(string text, TextSpan sentence)
    {
        var start = text.LastIndexOf('\n', sentence.Start) + 1;
        var end = text.IndexOf('\n', sentence.End);
        return (start, end < 0 ? text.Length : end);
    }

    private static bool IsInsideQuotation(string paragraph, int start, int end)
    {
        if (paragraph.AsSpan().TrimStart() is ['-' or '—' or '–', ' ', ..])
            return true;
        var open = paragraph[start..].StartsWith('"') || Depth(paragraph.AsSpan(0, start)) > 0 || paragraph[start] == '«' && Depth(paragraph.AsSpan(0, end)) > 0;
        return open;
    }

    private static int Depth(ReadOnlySpan<char> text) => text.Count('«') - text.Count('»') + (text.Count('"') % 2);
}
