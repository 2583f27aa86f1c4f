using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Other words that stand for a word of the question.</summary>
/// <param name="Words">One word, or several that stand side by side in a text.</param>
/// <param name="Degree">How well they stand for it, above 0 to 1.</param>
public sealed record TermAlternative(IReadOnlyList<Token> Words, double Degree, AlternativeSource Source)
{
    public string Text => string.Join(' ', Words.Select(word => word.Form));
}
