namespace SezBot.Answering.Receipts;

/// <summary>A passage that the search found.</summary>
/// <param name="Ordinal">Its place in the article, from 0.</param>
/// <param name="Score">The search's score; comparable within one question only.</param>
public sealed record ReceiptCandidate(string Article, int Ordinal, double Score);
