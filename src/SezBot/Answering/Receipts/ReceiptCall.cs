namespace SezBot.Answering.Receipts;

/// <summary>A call of the model beside the one that wrote.</summary>
/// <param name="Prompt"><c>condense</c> or <c>check</c>.</param>
/// <param name="TokensAreEstimated">The server did not count them; they were counted here.</param>
/// <param name="Fault">Why nothing came of it; null when something did.</param>
public sealed record ReceiptCall(string Prompt, int InputTokens, int OutputTokens, bool TokensAreEstimated, double TookMs, string? Fault);
