using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Digests;

/// <summary>Reads which story of a summary a reader asks about: «расскажи подробнее про второе», "more about the third one".</summary>
public static partial class StoryQuestion
{
    /// <summary>Stories that a summary can have.</summary>
    public const int Most = 7;

    // Longer questions name what they are about.
    private const int MostWords = 9;

    private static readonly string[][] Ordinals =
    [
        ["перв", "first"], ["втор", "second"], ["трет", "third"], ["четверт", "четвёрт", "fourth"], ["пят", "fifth"], ["шест", "sixth"], ["седьм", "seventh"],
    ];

    [GeneratedRegex(@"подробн|расскаж|детал|поясни|что (?:там|за|по)|ещ[её]|больше|разверн|more|detail|tell|explain|elaborate|what about", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:перв|втор|трет|четв[её]рт|пят|шест|седьм)(?:ый|ой|ое|ая|ую|ого|ом|ому|ым|ий|ье|ья|ью|ьего|ьем|ьей|ому|ей)?\b|\b(?:first|second|third|fourth|fifth|sixth|seventh)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:№|#|номер|number|пункт\p{L}*|новост\p{L}*|item|story)\s*(?<n>[1-7])\b|^\s*(?<n>[1-7])\s*[?.!]?\s*\z|\b(?<n>[1-7])(?:-?(?:й|ю|я|е|го|м|th|st|nd|rd))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex(@"последн|\blast\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    /// <param name="stories">How many there are.</param>
    /// <returns>From 1; null when the text asks about none, or about one that is not there.</returns>
    public static int? Read(string text, int stories)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostWords)
            return null;
        var number = Digit().Match(text) is { Success: true } digit ? int.Parse(digit.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : Ordinal().Match(text) is { Success: true } ordinal && (Wish().IsMatch(text) || words <= 3) ? NumberOf(ordinal.Value)
            : Last().IsMatch(text) && Wish().IsMatch(text) ? stories
            : 0;
        return number >= 1 && number <= stories ? number : null;
    }

    private static int NumberOf(string ordinal) =>
        1 + Array.FindIndex(Ordinals, beginnings => beginnings.Any(beginning => ordinal.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
