using SezBot.Corpus;

namespace SezBot.Answering.Quotes;

/// <summary>What somebody said, as an article has it.</summary>
/// <param name="Text">Verbatim, without quotation marks.</param>
/// <param name="Role">The post as the article has it; null when it gives none.</param>
/// <param name="IsDirect">The speaker's own words, not a report of them.</param>
/// <param name="N">The number of its citation.</param>
public sealed record SpokenQuote(string Text, string Speaker, string? Role, bool IsDirect, Article Article, int N);
