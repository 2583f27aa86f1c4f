using System.Globalization;
using System.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>Text as it may be sent: whole characters, line breaks of one kind, nothing that steers the display.</summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Line breaks of all kinds become <c>\n</c>; other control characters, halves of surrogate pairs and bidirectional overrides become U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                clean.Append(text[at]).Append(text[++at]);
            else if (text[at] != '\r' || at + 1 == text.Length || text[at + 1] != '\n')
                clean.Append(Shown(text[at]));
        }
        return clean.ToString();
    }

    /// <summary>Whether nothing would be seen of the text: Telegram refuses such a message.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
                return false;
        }
        return true;
    }

    private static char Shown(char c) => c switch
    {
        '\n' or '\t' => c,
        '\r' or '\u0085' or '\u2028' or '\u2029' => '\n',
        >= '\u202A' and <= '\u202E' => Replacement,
        _ when char.IsControl(c) || char.IsSurrogate(c) => Replacement,
        _ => c,
    };

    // Blank letters: Braille without dots, the Hangul fillers, the object replacement character.
    private static bool IsVisible(Rune rune) =>
        rune.Value is not (0x2800 or 0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0xFFFC)
        && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
