using SezBot.Text;

namespace SezBot.Answering;

/// <summary>A word of the question that evidence should hold.</summary>
/// <param name="Alternatives">Other words that stand for it, the best first; most words have none.</param>
/// <param name="Weight">How telling the word is by the background table; halved when it was borrowed from the conversation.</param>
/// <param name="IsName">A proper name, a word in Latin letters in a Russian question, a capitalised word in quotation marks or an abbreviation.</param>
/// <param name="IsBorrowed">It comes from an earlier question of the conversation.</param>
public sealed record QuestionTerm(Token Token, IReadOnlyList<TermAlternative> Alternatives, double Weight, bool IsName, bool IsBorrowed)
{
    public bool IsNumber => Token.IsNumber;
}
