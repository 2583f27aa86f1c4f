using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Somebody's own words in a story.</summary>
/// <param name="Text">Verbatim, without quotation marks: what stands at <paramref name="Span"/>.</param>
/// <param name="Attribution">Verb, post and name as the source has them: «сообщил вице-губернатор Кирилл Поляков».</param>
/// <param name="Role">The post as the source has it; null when it gives none.</param>
/// <param name="Span">In the text of the article that citation <paramref name="N"/> points at.</param>
/// <param name="N">The citation that holds the words.</param>
public sealed record StoryQuote(string Text, string Attribution, string Speaker, string? Role, TextSpan Span, int N);
