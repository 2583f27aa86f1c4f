namespace SezBot.Answering.Receipts;

/// <summary>A model's part in an answer.</summary>
/// <param name="Evidence">What it was given, in the order of the numbers.</param>
/// <param name="Draft">Word for word.</param>
/// <param name="Fault">Why it did not come to its end; null when it did.</param>
/// <param name="TokensAreEstimated">The server did not count them; they were counted here.</param>
public sealed record ReceiptModel(
    string Name,
    IReadOnlyList<ReceiptEvidence> Evidence,
    string Draft,
    IReadOnlyList<ReceiptSentence> Sentences,
    string? Fault,
    bool WasStopped,
    int InputTokens,
    int OutputTokens,
    bool TokensAreEstimated,
    double? FirstTokenMs,
    double TookMs);
