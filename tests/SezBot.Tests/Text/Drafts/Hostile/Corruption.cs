namespace SezBot.Tests.Text.Drafts.Hostile;

/// <summary>A kind of hostile draft.</summary>
/// <param name="Plant">The draft, and what of it may not reach the reader; null where the sentence has nothing of the kind to corrupt.</param>
internal sealed record Corruption(string Kind, Func<DraftWorld, Random, (string Draft, string Planted)?> Plant);
