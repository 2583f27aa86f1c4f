using System.Collections.Frozen;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>Words that place something in time relative to the day of speaking, and names of days and seasons, as keys of both languages.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, string> Keys = new[]
    {
        "вчера yesterday вчерашний вчерашнего вчерашнем", "сегодня today сегодняшний сегодняшнего сегодняшнем", "завтра tomorrow завтрашний завтрашнего",
        "позавчера", "послезавтра", "накануне",
        "понедельник понедельника понедельнику monday", "вторник вторника вторнику tuesday", "среду wednesday", "четверг четверга четвергу thursday",
        "пятница пятницу пятницы пятнице friday", "суббота субботу субботы субботе saturday", "воскресенье воскресенья воскресенью sunday",
        "весной весна весны spring", "летом summer", "осенью осень осени autumn", "зимой зима зимы winter",
    }.Select(row => row.Split(' ')).SelectMany(row => row, (row, form) => (form, row[0])).ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly (string Beginning, string Key)[] Relative =
    [
        ("позапрошл", "позапрошлый"), ("прошл", "прошлый"), ("прошедш", "прошлый"), ("минувш", "прошлый"), ("предыдущ", "прошлый"), ("last", "прошлый"), ("previous", "прошлый"),
        ("следующ", "следующий"), ("будущ", "следующий"), ("предстоящ", "следующий"), ("next", "следующий"), ("coming", "следующий"),
        ("нынешн", "этот"), ("текущ", "этот"), ("этом", "этот"), ("этого", "этот"), ("этот", "этот"), ("эту", "этот"), ("этой", "этот"), ("this", "этот"), ("current", "этот"),
    ];

    private static readonly (string Beginning, string Key)[] Spans =
    [
        ("год", "год"), ("year", "год"), ("месяц", "месяц"), ("month", "месяц"), ("недел", "неделя"), ("week", "неделя"), ("квартал", "квартал"),
        ("quarter", "квартал"), ("век", "век"), ("centur", "век"), ("лет", "лето"),
    ];

    /// <summary>The key of the word of time that begins at a token; null where it is none.</summary>
    public static string? KeyAt(IReadOnlyList<Token> tokens, int at)
    {
        if (Keys.TryGetValue(tokens[at].Form, out var key))
            return key;
        if (at + 1 == tokens.Count || KeyOf(Relative, tokens[at].Form) is not { } relative || KeyOf(Spans, tokens[at + 1].Form) is not { } span)
            return null;
        return $"{relative} {span}";
    }

    public static IReadOnlySet<string> Of(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Select(at => KeyAt(tokens, at)).OfType<string>().ToHashSet();

    private static string? KeyOf((string Beginning, string Key)[] rows, string form)
    {
        foreach (var (beginning, key) in rows)
        {
            if (form.StartsWith(beginning, StringComparison.Ordinal) && form.Length <= beginning.Length + 4)
                return key;
        }
        return null;
    }
}
