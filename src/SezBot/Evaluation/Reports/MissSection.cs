using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>The worst misses, with what a reader needs to judge them.</summary>
internal static class MissSection
{
    private const int LongestQuote = 400;

    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section",
        Html.Of("h2", text.Get("Misses", report.Misses.Count)),
        Html.Of("p", text.Get(report.Misses.Count == 0 ? "NoMisses" : "MissesOrder")),
        report.Misses.Count == 0 ? null : Html.Of("ol", Html.Class("misses"), report.Misses.Select(miss => Item(miss, text))));

    private static XElement Item(WorstMiss miss, ReportText text) => Html.Of(
        "li",
        Html.Class(miss.Kind == MissKind.RefusedThoughFound ? "refused" : "answered"),
        Html.Of("p", [Html.Class("kind"), $"{text.Get($"{miss.Kind}")} · ", .. Strength(miss.Outcome.Answer.Strength, text)]),
        Html.Of("h3", miss.Outcome.Question.Question),
        Html.Of("dl", Facts(miss, text).SelectMany(fact => new[] { Html.Of("dt", fact.Name), Html.Of("dd", fact.Value) })),
        miss.MayBeRight ? Html.Of("p", Html.Class("note"), text.Get("MayBeRight")) : null);

    private static IEnumerable<object> Strength(double strength, ReportText text) =>
        strength == 0 ? [text.Get("ByRule")] : [$"{text.Get("Strength")} ", ReportText.Value(strength, text.Number(strength))];

    private static IEnumerable<(string Name, object?[] Value)> Facts(WorstMiss miss, ReportText text)
    {
        yield return (text.Get("Expected"), [Expected(miss, text)]);
        yield return miss.Quote is { } quote
            ? (text.Get(miss.Outcome.IsAnswered ? "AnsweredWith" : "FoundOnly"), [Html.Of("q", Shortened(quote)), " ", Html.Of("cite", Source(miss))])
            : (text.Get("FoundOnly"), ["—"]);
        yield return (text.Get("Id"), [Html.Of("code", miss.Outcome.Question.Id)]);
    }

    private static string Expected(WorstMiss miss, ReportText text)
    {
        var answers = miss.Outcome.Question.Answers.Count == 0 ? "—" : string.Join(" / ", miss.Outcome.Question.Answers);
        var place = miss switch
        {
            { Outcome.LeftOut.Count: > 0 } => text.Get("WasLeftOut", string.Join(", ", miss.Outcome.LeftOut)),
            { Kind: MissKind.AnsweredUnanswerable } => text.Get("NotInCorpus"),
            { RightRank: { } rank } => text.Get("RightAtRank", string.Join(", ", miss.Outcome.Question.PassageIds), rank),
            _ => text.Get("RightNotRanked", string.Join(", ", miss.Outcome.Question.PassageIds)),
        };
        return $"{answers} ({place})";
    }

    private static string Source(WorstMiss miss) => miss.Article is { } article ? article.Title is { } title ? $"{title}, {article.Id}" : article.Id : "";

    private static string Shortened(string quote) => quote.Length <= LongestQuote ? quote : $"{quote[..LongestQuote]}…";
}
