namespace SezBot.Text.Drafts;

/// <summary>What a model was given under a number: verbatim sentences of one article, and what stood beside them in the prompt.</summary>
/// <param name="N">The number that the draft cites it by.</param>
/// <param name="Text">A verbatim stretch of the article.</param>
/// <param name="Published">The article's date, where it is known.</param>
public sealed record DraftEvidence(int N, string Text, string? Title, string? Publisher, DateOnly? Published);
