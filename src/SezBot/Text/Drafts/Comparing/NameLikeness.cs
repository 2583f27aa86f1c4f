using System.Collections.Frozen;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// Whether two words are forms of one name. Stricter than equal stems, by which «Иван» is «Иванов» too: both must end as cases of one word do.
/// </summary>
internal static class NameLikeness
{
    private const int LeastCommon = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = """
        а я о е у ю ы и ь й ом ем ой ей ою ею ам ям ами ями ах ях ий ый ого его ому ему им ым ая яя ую юю ое ее ые ие ых их ыми ими м х
        ии ия ию ией иям иями иях
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append("").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="one">A folded form, as the other.</param>
    public static bool AreForms(string one, string other)
    {
        if (one == other)
            return true;
        var common = one.AsSpan().CommonPrefixLength(other);
        if (common < LeastCommon && !(common == 2 && one.Length <= 3 && other.Length <= 3))
            return false;
        if (!char.IsAsciiLetter(one[0]))
            return Endings.Contains(one.AsSpan(common)) && Endings.Contains(other.AsSpan(common));
        return Math.Abs(one.Length - other.Length) <= 2 && (one.AsSpan(common) is "" or "s" or "'s" or "n") && other.AsSpan(common) is "" or "s" or "n";
    }

    /// <summary>The same for a word of a draft and one of its evidence, fleeting vowels («Череповец», «Череповца») included.</summary>
    public static bool AreForms(Token one, Token other)
    {
        if (one.IsNumber || other.IsNumber)
            return one.Form == other.Form;
        if (AreForms(one.Form, other.Form))
            return true;
        if (one.Form[0] != other.Form[0])
            return false;
        foreach (var form in NameForms.Of(one))
        {
            if (form == other.Stem)
                return true;
        }
        return false;
    }
}
