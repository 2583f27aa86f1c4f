using System.Collections.Frozen;

namespace SezBot.Text;

/// <summary>Tells sentences that cannot be understood without the one before: they begin with a pronoun or a connective.</summary>
public static class LeaningSentences
{
    private static readonly FrozenSet<string> Pronouns = Set("""
        он она оно они его ее их ему ей им нее ней нем ним ними них него нему этот эта это эти этого этой этим этому такой такая такое такие там тогда здесь этих этими тот того той том тем сам сама сами
        he she it they his her their this these that those there such
        """);

    // «Предоставляет их «Моспром»»: these lean on the sentence before also in the second place.
    private static readonly FrozenSet<string> Personal = Set("он она они его ее их ему ей им he she they him them");

    private static readonly FrozenSet<string> Connectives = Set("""
        также поэтому однако причем притом затем итак кроме при так например тем вместе между впрочем
        also therefore however moreover besides thus then
        """);

    // «По его словам», «в то же время»: the pronoun stands second or third.
    private static readonly FrozenSet<string> Prepositions = Set("по о об в во на с со к у из для без после до к in on at by of for with to");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="sentence">Its words, in order.</param>
    public static bool Leans(IReadOnlyList<Token> sentence)
    {
        if (sentence.Count == 0)
            return false;
        var first = sentence[0].Form;
        if (Pronouns.Contains(first) || Connectives.Contains(first))
            return true;
        return sentence.Count > 1 && ((Prepositions.Contains(first) && Pronouns.Contains(sentence[1].Form)) || Personal.Contains(sentence[1].Form));
    }
}
