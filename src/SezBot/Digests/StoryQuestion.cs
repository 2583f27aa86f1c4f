using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Digests;

/// <summary>Reads which story of a summary a reader asks about: «расскажи подробнее про второе», "more about the third one".</summary>
public static partial class StoryQuestion
{
    /// <summary>Stories that a summary can have.</summary>
    public const int Most = 7;

    // Nobody needs more words for it.
    private const int MostWords = 9;

    private static readonly string[][] Ordinals =
    [
        ["перв", "first"], ["втор", "second"], ["трет", "third"], ["четверт", "четвёрт", "fourth"], ["пят", "fifth"], ["шест", "sixth"], ["седьм", "seventh"],
    ];

    [GeneratedRegex(@"подробн|расскаж|детал|поясни|что (?:там|за|по)|ещ[её]|больше|разверн|more|detail|tell|explain|elaborate|what about", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:перв|втор|трет|четв[её]рт|пят|шест|седьм)(?:ый|ой|ое|ая|ую|ого|ом|ому|ым|ий|ье|ья|ью|ьего|ьем|ьей|ему|ей)?\b|\b(?:first|second|third|fourth|fifth|sixth|seventh)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    // Nothing else may be said: «первый резидент Алабуги» and «новости 5 ноября» are questions to the corpus.
    [GeneratedRegex(@"^(?:[а-яё]*подробн\p{L}*|расскаж\p{L}*|детал\p{L}*|поясни\p{L}*|разверн\p{L}*|хочу|хотел\p{L}*|можно|узнать|знать|давай\p{L}*|покаж\p{L}*|что|там|за|с|со|по|о|об|обо|про|на|а|и|ну|ещ[её]|больше|чуть|мне|нам|пожалуйста|эт\p{L}+|новост\p{L}*|пункт\p{L}*|истори\p{L}*|сюжет\p{L}*|событи\p{L}*|номер\p{L}*|последн\p{L}*|сводк\p{L}*|из|more|details?|tell|me|us|explain|elaborate|what|about|on|of|in|the|one|please|and|a|item|story|news|number|last|expand)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"[\p{L}\d]+(?:-\p{L}+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:№|#|номер|number|пункт\p{L}*|новост\p{L}*|item|story)\s*(?<n>[1-7])\b|^\s*(?<n>[1-7])\s*[?.!]?\s*\z|\b(?<n>[1-7])(?:-?(?:й|ю|я|е|го|м|th|st|nd|rd))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex(@"последн|\blast\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    /// <param name="stories">How many there are.</param>
    /// <returns>From 1; null when the text asks about none, or about one that is not there.</returns>
    public static int? Read(string text, int stories)
    {
        var words = Word().Matches(text).Select(word => word.Value).ToList();
        if (words.Count > MostWords || !words.TrueForAll(word => Beside().IsMatch(word) || char.IsAsciiDigit(word[0]) || Ordinal().IsMatch(word)))
            return null;
        var number = Digit().Match(text) is { Success: true } digit ? int.Parse(digit.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : Ordinal().Match(text) is { Success: true } ordinal && (Wish().IsMatch(text) || words.Count <= 3) ? NumberOf(ordinal.Value)
            : Last().IsMatch(text) && Wish().IsMatch(text) ? stories
            : 0;
        return number >= 1 && number <= stories ? number : null;
    }

    private static int NumberOf(string ordinal) =>
        1 + Array.FindIndex(Ordinals, beginnings => beginnings.Any(beginning => ordinal.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
