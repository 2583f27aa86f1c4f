using System.Collections.Frozen;

namespace SezBot.Text.Quotations;

/// <summary>Forms of one surname, which a stemmer cuts too short: «Алиев» and «Алиева».</summary>
internal static class SurnameForms
{
    private const int LeastCommon = 4;

    private static readonly FrozenSet<string> Endings =
        new[] { "", "а", "у", "е", "ы", "и", "я", "ю", "ь", "ом", "ем", "ым", "им", "ой", "ей", "ый", "ий", "ая", "яя", "ую", "ого", "его", "ому", "ему", "ых", "их" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="one">Folded, see <see cref="Token.Form"/>.</param>
    /// <param name="other">Likewise.</param>
    public static bool Same(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        return common >= LeastCommon && Endings.Contains(one[common..]) && Endings.Contains(other[common..]);
    }
}
