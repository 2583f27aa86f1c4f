using System.Globalization;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Receipts;

/// <summary>A receipt as its owner reads it, line by line.</summary>
public static class ReceiptText
{
    public static IReadOnlyList<string> Of(AnswerReceipt receipt, string language) =>
    [
        AnswerPhrases.Get("ReceiptQuestion", language, receipt.Question),
        .. receipt.Standalone is { } standalone ? [AnswerPhrases.Get(receipt.RewrittenBy == "model" ? "ReceiptByModel" : "ReceiptByRule", language, standalone)] : Array.Empty<string>(),
        .. receipt.From is null && receipt.To is null ? [] : new[] { AnswerPhrases.Get("ReceiptPeriod", language, AnswerPhrases.Period(new(receipt.From, receipt.To), language)) },
        .. receipt.Parts.SelectMany(part => PartLines(part, receipt.Threshold, language)),
        .. receipt.Model is { } model ? ModelLines(model, language) : [AnswerPhrases.Get("ReceiptNoModel", language)],
        .. receipt.Calls.Select(call => CallLine(call, language)),
        AnswerPhrases.Get("ReceiptTimes", language, string.Join(" · ", receipt.TimingsMs.Select(stage => $"{AnswerPhrases.Get($"Stage{stage.Key}", language)} {Number(stage.Value, language)}"))),
    ];

    private static IEnumerable<string> PartLines(ReceiptPart part, double threshold, string language)
    {
        yield return AnswerPhrases.Get(
            part.IsAnswered ? "ReceiptAnswered" : "ReceiptRefused", language, part.Asked, AnswerPhrases.Get($"Asks{part.Type}", language), Number(part.Strength, language), Number(threshold, language));
        yield return AnswerPhrases.Get(
            "ReceiptFound", language, string.Join(", ", part.Candidates.Select(found => $"{found.Article}#{found.Ordinal} {Number(found.Score, language)}")));
        foreach (var sentence in part.Evidence)
            yield return $"• {Number(sentence.Strength, language)} {sentence.Article}@{sentence.Start}-{sentence.End} «{sentence.Quote}»";
    }

    private static IEnumerable<string> ModelLines(ReceiptModel model, string language)
    {
        if (model.TookMs > 0)
            yield return AnswerPhrases.Get("ReceiptModel", language, model.Name, Tokens(model.InputTokens, model.TokensAreEstimated), Tokens(model.OutputTokens, model.TokensAreEstimated), Seconds(model.FirstTokenMs), Seconds(model.TookMs));
        if (model.Fault is { } fault)
            yield return AnswerPhrases.Get("ReceiptFault", language, AnswerPhrases.Get($"Fault{fault}", language));
        if (model.WasStopped)
            yield return AnswerPhrases.Get("ReceiptStopped", language);
        foreach (var (at, given) in model.Evidence.Index())
            yield return $"[{at + 1}] {given.Article}@{given.Start}-{given.End} «{given.Quote}»";
        if (model.Draft.Length > 0)
            yield return AnswerPhrases.Get("ReceiptDraft", language, model.Draft);
        foreach (var sentence in model.Sentences)
        {
            yield return sentence.Dropped is { } reason
                ? $"✗ {sentence.Text} — {AnswerPhrases.Get($"Drop{reason}", language)}{(sentence.Detail is { } detail ? $": {detail}" : "")}"
                : $"✓ {sentence.Text} {CitationMarks.Write(sentence.Evidence)}";
        }

        string Seconds(double? milliseconds) => milliseconds is { } some ? Number(some / 1000, language) : "–";
    }

    private static string CallLine(ReceiptCall call, string language)
    {
        var tokens = AnswerPhrases.Get(
            $"ReceiptCall{call.Prompt}", language, Tokens(call.InputTokens, call.TokensAreEstimated), Tokens(call.OutputTokens, call.TokensAreEstimated), Number(call.TookMs / 1000, language));
        return call.Fault is { } fault ? $"{tokens} {AnswerPhrases.Get("ReceiptFault", language, AnswerPhrases.Get($"Fault{fault}", language))}" : tokens;
    }

    private static string Tokens(int count, bool isEstimated) => string.Create(CultureInfo.InvariantCulture, $"{(isEstimated ? "≈" : "")}{count}");

    private static string Number(double value, string language) => value.ToString("0.##", CultureInfo.GetCultureInfo(language));
}
