using System.Text.RegularExpressions;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Makes a headline as officials write them: one sentence of at most 110 characters, no final stop, the figure that matters inside.</summary>
internal static partial class Headline
{
    public const int Longest = 110;

    // Shorter is no sentence.
    private const int Shortest = 15;

    // What is added to a title must matter: a count of seven does not.
    private const double FigureThatMatters = 0.5;

    // «Заголовок - Вестник зон», «Заголовок | Вестник»
    [GeneratedRegex(@"\s+[|•]\s+[^|•]+\z|\s+[-–—]\s+(?:РБК|ТАСС|РИА\b.*|Интерфакс|Коммерсант[ъа]?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();

    // «…, сообщил вице-президент …», «…, передаёт ТАСС»: who says so stands in the text.
    [GeneratedRegex(
        @",\s+(?:об этом\s+)?(?:как\s+)?(?:сообщ|рассказ|заяв|отмет|подчеркн|уточн|добав|передае|передаё|пишет|считает|следует из|свидетельств|по словам|по данным)\p{L}*\s[^«»]*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Attribution();

    // «По словам главы зоны, …», «18 сентября …» stays.
    [GeneratedRegex(@"^(?:по словам|по данным|как сообщ\p{L}+|как отмет\p{L}+|согласно)\s[^,]{3,80},\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    /// <summary>The best headline for a story.</summary>
    /// <param name="title">Of the article; null when it has none.</param>
    /// <param name="shown">The sentences that the story will show, the essence first; each figure of the headline occurs in one of them.</param>
    /// <returns>Null when nothing can be cut to fit.</returns>
    public static string? Of(string? title, IReadOnlyList<string> shown)
    {
        var ofTitle = title is null || title.EndsWith('…') ? null : Fit(SiteName().Replace(title, ""));
        var ofEssence = shown.Count == 0 ? null : Fit(WithoutAttribution(shown[0]));
        var usable = new[] { ofTitle, ofEssence }.OfType<string>().Where(headline => Figure.AreIn(headline, shown)).ToList();
        return usable.FirstOrDefault(TellsFigure) ?? usable.FirstOrDefault() ?? (shown.Count == 0 ? null : Cut(WithoutAttribution(shown[0])));
    }

    private static string WithoutAttribution(string sentence)
    {
        var bare = Attribution().Replace(sentence.TrimEnd('.', '!', '…', ' '), "");
        var opening = Opening().Match(bare);
        return opening.Success ? char.ToUpperInvariant(bare[opening.Length]) + bare[(opening.Length + 1)..] : bare;
    }

    private static bool TellsFigure(string headline) => NumberMentions.Find(headline).Any(mention => Figure.Importance(mention) >= FigureThatMatters);

    private static string? Fit(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ', ':', ';', ',');
        line = line[(line.TakeWhile(letter => !char.IsLetterOrDigit(letter) && letter is not ('«' or '"')).Count())..];
        return line.Length is >= Shortest and <= Longest ? line : null;
    }

    // At the last clause that fits, else between words.
    private static string Cut(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        if (line.Length <= Longest)
            return line;
        var clause = line.LastIndexOfAny([',', ';', ':', '–', '—'], Longest - 1);
        if (clause >= Longest / 2 && line.AsSpan(0, clause).Count('«') == line.AsSpan(0, clause).Count('»'))
            return line[..clause].TrimEnd(' ', ',', '–', '—');
        return line[..line.LastIndexOf(' ', Longest - 2)].TrimEnd(' ', ',') + "…";
    }
}
