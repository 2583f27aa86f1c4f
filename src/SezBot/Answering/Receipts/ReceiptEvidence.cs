namespace SezBot.Answering.Receipts;

/// <summary>A sentence that was weighed.</summary>
/// <param name="Start">Where it stands in the article's text, as <paramref name="End"/> in UTF-16 units.</param>
/// <param name="Score">For ordering within one question.</param>
/// <param name="Strength">The probability that the corpus answers here, 0 to 1.</param>
public sealed record ReceiptEvidence(string Article, int Start, int End, string Quote, double Score, double Strength);
