namespace SezBot.Text.Drafts;

/// <summary>What is wrong with a sentence, and the words that are.</summary>
internal sealed record Fault(DropReason Reason, string? Detail = null);
