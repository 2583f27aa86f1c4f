namespace SezBot.Text;

/// <summary>One way to write what an alias group names.</summary>
/// <param name="Words">Its words, function words included.</param>
/// <param name="InCapitals">In a question it counts only when written in capitals: «ТОР» is a zone, «тор» a surface.</param>
public sealed record AliasForm(string Text, IReadOnlyList<Token> Words, bool InCapitals)
{
    public bool IsLatin => char.IsAsciiLetter(Words[0].Form[0]);

    /// <summary>Whether the words of a text stand for this form from one place on.</summary>
    public bool StandsAt(IReadOnlyList<Token> text, int at)
    {
        if (at + Words.Count > text.Count)
            return false;
        for (var word = 0; word < Words.Count; word++)
        {
            if (!Inflections.Same(Words[word], text[at + word]))
                return false;
        }
        return true;
    }
}
