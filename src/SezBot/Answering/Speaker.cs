using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Answering;

/// <summary>Finds who says a sentence that stands inside a quotation and does not name its speaker.</summary>
internal static class Speaker
{
    /// <summary>The span of the attribution in offsets of the passage; null when the sentence needs none or none is certain.</summary>
    public static TextSpan? AttributionOf(AnalyzedPassage passage, int sentence)
    {
        var span = passage.Sentences[sentence].Span;
        return QuotationFinder.Find(passage.Passage.Text)
            .Where(quotation => quotation.IsDirect && quotation.Words.Overlaps(span) && quotation.Attribution.Start >= span.End)
            .Select(quotation => (TextSpan?)quotation.Attribution)
            .FirstOrDefault();
    }
}
