using SezBot.Corpus;
using SezBot.State;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>A checked answer, or an honest refusal.</summary>
/// <param name="Id">Under which it is kept; <c>Id:N</c> opens its N-th citation.</param>
/// <param name="StandaloneQuestion">The question with the subject of the conversation, where it leaned on one.</param>
/// <param name="Text">Plain text with <c>[n]</c> after each claim.</param>
/// <param name="Bold">Spans of <paramref name="Text"/> that answer the question in the narrow sense.</param>
/// <param name="AsOf">The newest date among the cited articles; null when none is dated.</param>
/// <param name="Strength">The probability that the corpus answers the question, 0 to 1; 0 where a rule refuses whatever the evidence.</param>
/// <param name="Missing">What of the question the corpus does not tell, in the question's own words.</param>
/// <param name="Nearest">After a refusal: the items that come nearest.</param>
/// <param name="Period">The period of publication that restricted the search.</param>
/// <param name="UndatedLeftOut">Articles that the period left out because they have no date.</param>
/// <param name="MatchedNamesOnly">An English question met Russian sources: only names and numbers could match.</param>
/// <param name="Considered">The sentences that were weighed, the best first.</param>
/// <param name="TimingsMs">Milliseconds by stage.</param>
public sealed record Answer(
    string Id,
    string Question,
    string? StandaloneQuestion,
    Verdict Verdict,
    string Text,
    AnswerMode Mode,
    DateOnly? AsOf,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<TextSpan> Bold,
    double Strength,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Article> Nearest,
    SearchFilter Period,
    int UndatedLeftOut,
    bool MatchedNamesOnly,
    IReadOnlyList<Evidence> Considered,
    IReadOnlyDictionary<string, double> TimingsMs)
{
    /// <summary>False when the bot's memory could not be written: the answer cannot be opened later.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>The corpus was out of reach: this rests on the copy in the state folder, see <see cref="ICorpusSnapshot.IsFallback"/>.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Where in <see cref="Text"/> the <c>[n]</c> of the citations stand.</summary>
    public IReadOnlyList<AnswerMarker> Markers { get; init; } = [];

    /// <summary>The text says itself how the question was understood.</summary>
    public bool TellsUnderstanding { get; init; }

    /// <summary>Id of the first answer to this question, when this one tells more; null otherwise.</summary>
    public string? Continues { get; init; }
}
