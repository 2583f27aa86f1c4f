namespace SezBot.Answering.Receipts;

/// <summary>A sentence of a model's draft.</summary>
/// <param name="Evidence">Numbers of the evidence it rests on, as the model was given them.</param>
/// <param name="Dropped">Why it was not shown; null when it was.</param>
/// <param name="Detail">What was not borne out: the figure, the name.</param>
public sealed record ReceiptSentence(string Text, IReadOnlyList<int> Evidence, string? Dropped, string? Detail);
