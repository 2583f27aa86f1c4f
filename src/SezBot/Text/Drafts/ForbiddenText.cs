using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SezBot.Text.Drafts;

/// <summary>
/// What a model may never put before a reader, whatever the evidence holds: links and addresses, markup, what a chat makes live, and
/// characters that hide, turn around or imitate text. Only this program writes links.
/// </summary>
internal static partial class ForbiddenText
{
    private const int MostEmoji = 3;

    private const string Plain = " .,;:!?…-–—‑−'\"«»„“”’‘()/%‰№+&=°×·±½¼¾²³€$₽£¥§*";

    [GeneratedRegex(
        @"[\p{L}\p{N}]\s?:\s?/\s?/|//|\bwww\b|\bhttps?\b|\bhxxps?\b|\bt\s?\.\s?me\b|\btg:|\bmailto\b|\bjavascript\b|\bdata:|\[\.\]|\(\.\)|\bdot\s(?:com|ru|org|net|me)\b"
        + @"|[\p{L}\p{N}]\.[A-Za-z][A-Za-z0-9-]+|[A-Za-z0-9]\.(?:рф|рус|москва|дети|онлайн|сайт|орг|ком|бел|укр)\b|[\p{L}\p{N}-]\.(?:рф|рус|ком|орг)\b|\bxn--",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"@|(?<![\p{L}\p{N}])/[\p{L}_]|(?<![\p{L}\p{N}])#[\p{L}\p{N}_]|\$[A-Za-z]")]
    private static partial Regex LiveWords();

    [GeneratedRegex(@"[<>\[\]`]|\|\||\|\s[^|]*\||\{\{|\}\}|~~|__|&#?\w+;")]
    private static partial Regex MarkupSigns();

    /// <param name="isKnown">Whether the evidence has a character: one that is neither a letter of news nor a mark of prose is shown only if it is there.</param>
    /// <returns>The sentence without a few emoji, or why it may not be shown.</returns>
    public static (string Text, Fault? Fault) Sift(string sentence, Func<Rune, bool> isKnown)
    {
        var text = WithoutEmoji(sentence, out var emoji);
        if (emoji > MostEmoji)
            return (text, new Fault(DropReason.Markup, $"{emoji} emoji"));
        if (Links().Match(text) is { Success: true } link)
            return (text, new Fault(DropReason.Markup, link.Value));
        if (MarkupSigns().Match(text) is { Success: true } markup)
            return (text, new Fault(DropReason.Markup, markup.Value));
        if (LiveWords().Match(text) is { Success: true } live)
            return (text, new Fault(DropReason.Command, live.Value));
        return (text, Strange(text, isKnown) is { } strange ? new Fault(DropReason.Markup, $"U+{strange:X4}") : null);
    }

    private static string WithoutEmoji(string text, out int count)
    {
        count = 0;
        StringBuilder? kept = null;
        for (var at = 0; at < text.Length;)
        {
            var length = Glyphs.EmojiLength(text, at);
            if (length > 0)
            {
                kept ??= new StringBuilder(text, 0, at, text.Length);
                count += text[at] is '\uFE0F' or '\u200D' or '\u20E3' ? 0 : 1;
            }
            else
            {
                kept?.Append(text[at]);
            }
            at += Math.Max(1, length);
        }
        return kept is null ? text : Decoration.Clean(kept.ToString());
    }

    private static int? Strange(string text, Func<Rune, bool> isKnown)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && rune.Value is >= 0x300 and <= 0x308)
            {
                if (++marks > 1)
                    return rune.Value;
                continue;
            }
            marks = 0;
            if (!IsPlain(rune) && !(isKnown(rune) && IsVisible(rune)))
                return rune.Value;
        }
        return null;
    }

    private static bool IsPlain(Rune rune) => rune.Value switch
    {
        < 0x80 when char.IsAsciiLetterOrDigit((char)rune.Value) => true,
        >= 0xC0 and <= 0x17F or >= 0x1E00 and <= 0x1EFF => true, // Latin letters with accents
        >= 0x370 and <= 0x3FF => Rune.IsLetter(rune),
        >= 0x400 and <= 0x52F => Rune.IsLetter(rune),
        >= 0x4E00 and <= 0x9FFF => true, // Chinese names
        < 0x10000 => Plain.Contains((char)rune.Value),
        _ => false,
    };

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
