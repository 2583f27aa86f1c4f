using SezBot.LanguageModels;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Writing;

/// <summary>What a model wrote, and what the checks left of it.</summary>
/// <param name="Evidence">What the numbers of citations stand for; number 1 is the first.</param>
/// <param name="Checked">All sentences that were read, kept or dropped, in their order.</param>
/// <param name="Draft">Word for word, as far as it was read.</param>
/// <param name="Receipt">What was sent and received.</param>
/// <param name="Fault">Why the model did not come to its end; null when it did.</param>
internal sealed record WrittenAnswer(
    IReadOnlyList<AnswerPiece> Evidence, IReadOnlyList<CheckedSentence> Checked, string Draft, ModelReceipt Receipt, ModelFault? Fault)
{
    /// <summary>What may be shown; empty after a fault: half a draft is no answer.</summary>
    public IReadOnlyList<CheckedSentence> Kept => Fault is null ? [.. Checked.Where(sentence => sentence.Dropped is null)] : [];

    /// <summary>Sentences that the evidence does not bear out.</summary>
    public int Unsupported => Checked.Count(sentence => sentence.Dropped is not (null or DropReason.Empty));

    /// <summary>The model said that the evidence does not answer.</summary>
    public bool SaysNoData { get; init; }

    /// <summary>The reader did not want to wait for the end.</summary>
    public bool WasStopped { get; init; }
}
