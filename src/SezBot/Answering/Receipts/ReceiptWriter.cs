using SezBot.Answering.Writing;
using SezBot.LanguageModels;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Receipts;

/// <summary>Notes down how an answer came about. Of what was found only the top: a receipt is read by a person, and kept for every answer.</summary>
internal static class ReceiptWriter
{
    private const int MostCandidates = 8;
    private const int MostEvidence = 6;
    private const int LongestQuote = 400;

    public static AnswerReceipt Write(
        Answer answer, StandaloneQuestion standalone, double threshold, IReadOnlyList<PartAnswer> parts, WrittenAnswer? written, ModelAccount account) => new(
        answer.Question, answer.StandaloneQuestion, !standalone.IsRewritten ? null : standalone.ByModel ? "model" : "rule",
        answer.Period.From, answer.Period.To, threshold, [.. parts.Select(PartOf)], written is null ? null : ModelOf(written), answer.TimingsMs)
        {
            Calls = [.. account.Calls.Where(call => call.Prompt != ModelWriter.Prompt && call.Receipt.Usage is { Took.Ticks: > 0 }).Select(call => CallOf(call.Prompt, call.Receipt))],
        };

    private static ReceiptPart PartOf(PartAnswer part) => new(
        part.Asked, part.Question.Type, Rounded(part.Strength), part.IsAnswered,
        [.. part.Evidence.Select(item => item.Passage.Found).DistinctBy(found => found.Passage.Id).OrderByDescending(found => found.Score).Take(MostCandidates)
            .Select(found => new ReceiptCandidate(found.Passage.Article, found.Passage.Ordinal, Rounded(found.Score)))],
        [.. part.Evidence.Take(MostEvidence).Select(item => EvidenceOf(item.Article.Id, item.Span.Start, item.Quote, item.Score, item.Strength))]);

    private static ReceiptModel ModelOf(WrittenAnswer written) => new(
        written.Receipt.Model ?? "",
        [.. written.Evidence.Select(piece => EvidenceOf(piece.Article.Id, piece.Span.Start, piece.Quote, 0, 0))],
        written.Draft,
        [.. written.Checked.Select(SentenceOf)],
        written.Fault?.ToString(), written.WasStopped,
        written.Receipt.Usage?.InputTokens ?? 0, written.Receipt.Usage?.OutputTokens ?? 0, written.Receipt.Usage?.IsEstimated ?? true,
        written.Receipt.Usage?.FirstToken?.TotalMilliseconds, written.Receipt.Usage?.Took.TotalMilliseconds ?? 0);

    private static ReceiptCall CallOf(string prompt, ModelReceipt receipt) => new(
        prompt, receipt.Usage!.InputTokens, receipt.Usage.OutputTokens, receipt.Usage.IsEstimated, receipt.Usage.Took.TotalMilliseconds, receipt.Fault?.ToString());

    private static ReceiptSentence SentenceOf(CheckedSentence sentence) =>
        new(sentence.Text, sentence.Citations, sentence.Dropped?.ToString(), sentence.Detail);

    private static ReceiptEvidence EvidenceOf(string article, int start, string quote, double score, double strength) => new(
        article, start, start + quote.Length, quote.Length <= LongestQuote ? quote : $"{quote[..LongestQuote]}…", Rounded(score), Rounded(strength));

    private static double Rounded(double value) => Math.Round(value, 4);
}
