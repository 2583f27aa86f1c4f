namespace SezBot.Evaluation.Fitting;

/// <summary>One question asked in one corpus, with the sentences that were weighed.</summary>
/// <param name="Corpus">Which corpus, as it is named in the figures.</param>
/// <param name="Group">The article the question is about: a fold of the cross-validation has all questions of a group or none.</param>
/// <param name="IsAnswerable">Whether the corpus answers it.</param>
/// <param name="IsRefusedByRule">It names what the corpus lacks: no strength would help.</param>
public sealed record FitQuestion(
    string Corpus, string Group, bool IsYesNo, bool IsAnswerable, bool IsRefusedByRule, IReadOnlyList<FitCandidate> Candidates);
