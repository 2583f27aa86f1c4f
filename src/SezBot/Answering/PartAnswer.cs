namespace SezBot.Answering;

/// <summary>What was found for one question of a message.</summary>
/// <param name="Asked">The part in the user's own words.</param>
/// <param name="Evidence">Its sentences, the best first; empty when nothing was found.</param>
/// <param name="Missing">Names of the question that the corpus does not have.</param>
/// <param name="NamesOnly">An English question met Russian text: only names and numbers could match.</param>
public sealed record PartAnswer(
    string Asked, Question Question, IReadOnlyList<Evidence> Evidence, IReadOnlyList<string> Missing, bool NamesOnly)
{
    /// <summary>Whether the evidence is strong enough to answer.</summary>
    public bool IsAnswered { get; init; } = Evidence.Count > 0;

    /// <summary>
    /// The highest threshold at which it would still be answered, 0 to 1: the probability that the corpus answers; 0 where a rule refuses
    /// whatever the evidence.
    /// </summary>
    public double Strength { get; init; } = Evidence.Count == 0 ? 0 : Evidence[0].Strength;
}
