using SezBot.Answering.Marks;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>A question as the pipeline understands it.</summary>
/// <param name="Text">The standalone text: the user's words, with the subject of the conversation where they lean on it.</param>
/// <param name="Terms">The telling words, in their order.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Period">A period of publication the question restricts itself to.</param>
/// <param name="PreferredArticles">Articles cited in the conversation that this question leans on; empty for a new subject.</param>
public sealed record Question(
    string Text,
    QuestionType Type,
    IReadOnlyList<QuestionTerm> Terms,
    string Language,
    Period? Period,
    IReadOnlyList<string> PreferredArticles)
{
    /// <summary>What kind of words would answer.</summary>
    public AskedFor Asked { get; } = AskedFor.Of(Analyzer.Tokens(Text));

    public double TotalWeight => Terms.Sum(term => term.Weight);
}
