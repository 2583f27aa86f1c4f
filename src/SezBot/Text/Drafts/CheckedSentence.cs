namespace SezBot.Text.Drafts;

/// <summary>A sentence of a draft and what the check made of it.</summary>
/// <param name="Text">What may be shown; plain text.</param>
/// <param name="Citations">Numbers of one or two pieces of evidence that hold it, the best first; none where it is dropped.</param>
/// <param name="Dropped">Null where it may be shown.</param>
/// <param name="Detail">What was missing, such as the figure; for the receipt only, because it is the model's text.</param>
/// <param name="Recited">It cites other evidence than the draft did, because only that holds it.</param>
public sealed record CheckedSentence(string Text, IReadOnlyList<int> Citations, DropReason? Dropped, string? Detail, bool Recited)
{
    internal static CheckedSentence Drop(string text, Fault fault) => new(text, [], fault.Reason, fault.Detail, false);
}
