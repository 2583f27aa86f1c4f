using System.Collections.Frozen;

namespace SezBot.Text;

/// <summary>The Russian (ЙЦУКЕН) and the US English layout of one keyboard: what was typed in one, read in the other.</summary>
public static class KeyboardLayout
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>@#$^&";
    private const string Cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ\"№;:?";

    private static readonly FrozenDictionary<char, char> ToRussian = Latin.Zip(Cyrillic).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    private static readonly FrozenDictionary<char, char> ToEnglish =
        Cyrillic.Zip(Latin).Where(pair => char.IsLetter(pair.First)).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly string[] RussianRows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
    private static readonly string[] EnglishRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly FrozenDictionary<char, string> Neighbours =
        NeighboursIn(RussianRows).Concat(NeighboursIn(EnglishRows)).ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>The same keys in the Russian layout; a question mark stays one, and so do characters without a key of their own.</summary>
    public static string InRussian(string typed) => string.Concat(typed.Select(c => ToRussian.GetValueOrDefault(c, c)));

    /// <summary>The keys of Russian letters in the English layout; other characters stay.</summary>
    public static string InEnglish(string typed) => string.Concat(typed.Select(c => ToEnglish.GetValueOrDefault(c, c)));

    /// <summary>Whether two lower-case letters lie side by side on the keyboard.</summary>
    public static bool AreNeighbours(char one, char other) => Neighbours.TryGetValue(one, out var around) && around.Contains(other);

    private static IEnumerable<KeyValuePair<char, string>> NeighboursIn(string[] rows) =>
        from row in Enumerable.Range(0, rows.Length)
        from at in Enumerable.Range(0, rows[row].Length)
        select KeyValuePair.Create(rows[row][at], string.Concat(
            from near in Enumerable.Range(Math.Max(0, row - 1), Math.Min(rows.Length - 1, row + 1) - Math.Max(0, row - 1) + 1)
            from beside in Enumerable.Range(at - 1, 3)
            where beside >= 0 && beside < rows[near].Length && (near != row || beside != at)
            select rows[near][beside]));
}
