using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>The dates of a text, also a month alone («с конца июля»); each day of a span («с 29 по 31 октября», «29–31 октября») and each year of one («2024–2025 годы») a date.</summary>
internal static partial class DraftDates
{
    // "may" and "march" in small letters are verbs
    [GeneratedRegex(@"\b(?:[Яя]нвар|[Фф]еврал|[Аа]прел|[Ии]ю[нл]|[Сс]ентябр|[Оо]ктябр|[Нн]оябр|[Дд]екабр)(?:ь|я|ю|е|ем)\b|\b(?:[Мм]арт|[Аа]вгуст)(?:а|у|е|ом)?\b|\b[Мм]а(?:й|я|ю|е|ем)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Months();

    public static IReadOnlyList<DateMention> Find(string text)
    {
        var dates = new List<DateMention>();
        foreach (var date in DateMentions.Find(text))
        {
            if (Before(text, date.Span.Start) is { } number)
            {
                var value = int.Parse(number.Of(text), CultureInfo.InvariantCulture);
                if (date.Day is not null && value is >= 1 and <= 31 && number.Length <= 2)
                    dates.Add(date with { Span = number, Day = value });
                else if (date.Month is null && number.Length == 4 && value is > 1000 and < 2200)
                    dates.Add(date with { Span = number, Year = value });
            }
            dates.Add(date);
        }
        foreach (Match month in Months().Matches(text))
        {
            var span = new TextSpan(month.Index, month.Index + month.Length);
            if (!dates.Any(date => date.Span.Overlaps(span)))
                dates.Add(new DateMention(span, null, MonthNames.NumberOf(month.Value), null));
        }
        return dates;
    }

    // the number before a dash, «по», «и», «до», "to" or "and"
    private static TextSpan? Before(string text, int start)
    {
        var at = SkipBack(text, start);
        if (at > 0 && (Glyphs.IsDash(text[at - 1]) || text[at - 1] is '/' or ','))
            at--;
        else if (at > 1 && text.AsSpan(0, at) is var before && (before.EndsWith(" по") || before.EndsWith(" до") || before.EndsWith(" to")))
            at -= 2;
        else if (at > 1 && text.AsSpan(0, at).EndsWith(" и"))
            at--;
        else if (at > 2 && text.AsSpan(0, at).EndsWith(" and"))
            at -= 3;
        else
            return null;
        var end = SkipBack(text, at);
        var first = end;
        while (first > 0 && char.IsAsciiDigit(text[first - 1]))
            first--;
        return end - first is 1 or 2 or 4 && (first == 0 || !(char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or ',' or '-')) ? new TextSpan(first, end) : null;
    }

    private static int SkipBack(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }
}
