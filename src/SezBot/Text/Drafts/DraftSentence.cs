namespace SezBot.Text.Drafts;

/// <summary>A sentence of a draft.</summary>
/// <param name="Text">Without citation marks, list signs and emphasis; every run of white space is one space.</param>
/// <param name="Cited">The numbers it cites in their order, each once; there may be no evidence of that number.</param>
/// <param name="InQuotation">It begins within a quotation that an earlier sentence opened and none has closed.</param>
public sealed record DraftSentence(string Text, IReadOnlyList<int> Cited, bool InQuotation = false);
