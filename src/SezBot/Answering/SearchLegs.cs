using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>What each way of searching found, best first, and both together.</summary>
/// <param name="Dense">Null where there was no vector for the query or none of its model in the store; then <paramref name="Fused"/> is the lexical list.</param>
public sealed record SearchLegs(IReadOnlyList<ScoredPassage> Lexical, IReadOnlyList<ScoredPassage>? Dense, IReadOnlyList<ScoredPassage> Fused);
