namespace SezBot.Text.Quotations;

/// <summary>Words that a text ascribes to somebody. Spans are offsets of that text.</summary>
/// <param name="Words">What is said, without quotation marks and dashes; of indirect speech the clause that is reported.</param>
/// <param name="Attribution">The words that ascribe it, as they stand: «отметил вице-губернатор Кирилл Поляков».</param>
/// <param name="Speaker">The name as the text has it, in full where the text gives it anywhere.</param>
/// <param name="Role">The post as the text has it; null when it gives none.</param>
/// <param name="IsDirect">The words are the speaker's own.</param>
public sealed record Quotation(TextSpan Words, TextSpan Attribution, string Speaker, string? Role, SpeakerKind Kind, bool IsDirect);
