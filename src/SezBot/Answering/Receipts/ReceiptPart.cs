namespace SezBot.Answering.Receipts;

/// <summary>One question of a message.</summary>
/// <param name="Type">What kind of words would answer.</param>
/// <param name="Strength">The probability that the corpus answers it; 0 where a rule refuses.</param>
/// <param name="Candidates">The passages found, the best first.</param>
/// <param name="Evidence">The sentences weighed, the best first.</param>
public sealed record ReceiptPart(
    string Asked,
    QuestionType Type,
    double Strength,
    bool IsAnswered,
    IReadOnlyList<ReceiptCandidate> Candidates,
    IReadOnlyList<ReceiptEvidence> Evidence);
