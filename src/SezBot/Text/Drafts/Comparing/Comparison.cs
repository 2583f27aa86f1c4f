namespace SezBot.Text.Drafts.Comparing;

/// <summary>A sentence of a draft held against evidence.</summary>
/// <param name="Share">Of the weight of its words that the evidence holds, 0 to 1.</param>
/// <param name="Fault">Null where the evidence holds it.</param>
internal sealed record Comparison(IReadOnlyList<EvidenceView> Evidence, double Share, Fault? Fault);
