using SezBot.Answering;
using SezBot.State;

namespace SezBot.Commands;

/// <summary>What <c>ask --json</c> prints; names in snake case, unknown values null.</summary>
/// <param name="Answer">Plain text with <c>[n]</c>.</param>
/// <param name="Strength">The probability that the corpus answers the question, 0 to 1.</param>
/// <param name="Missing">What of the question the corpus does not tell.</param>
/// <param name="Period">The period of publication that restricted the search; null when none did.</param>
/// <param name="Fallback">The corpus was out of reach: answered from the copy in the state folder.</param>
internal sealed record AnswerJson(
    string Id,
    string Question,
    string? StandaloneQuestion,
    Verdict Verdict,
    string Answer,
    AnswerMode Mode,
    DateOnly? AsOf,
    IEnumerable<CitationJson> Citations,
    IEnumerable<ArticleJson> Nearest,
    IReadOnlyDictionary<string, double> TimingsMs,
    double Strength,
    IReadOnlyList<string> Missing,
    SearchFilterJson? Period,
    int UndatedLeftOut,
    bool Fallback)
{
    public static AnswerJson Of(Answer answer) => new(
        answer.Id, answer.Question, answer.StandaloneQuestion, answer.Verdict, answer.Text, answer.Mode, answer.AsOf,
        answer.Citations.Select(CitationJson.Of), answer.Nearest.Select(ArticleJson.Of), answer.TimingsMs,
        Math.Round(answer.Strength, 4), answer.Missing, SearchFilterJson.Of(answer.Period), answer.UndatedLeftOut, answer.IsFallback);
}
