using System.Collections.Frozen;

namespace SezBot.Text.Drafts.Figures;

/// <summary>Scales («млрд») and units of figures, read from the tokens after a number.</summary>
internal static class FigureUnits
{
    private static readonly FrozenDictionary<string, decimal> Scales = new (decimal Factor, string Forms)[]
    {
        (1e3m, "тыс тысяч тысяча тысячи тысячу тысяче тысячам тысячами тысячах thousand k"),
        (1e6m, "млн миллион миллиона миллионов миллиону миллионом миллионы миллионам миллионами миллионах million mln mn"),
        (1e9m, "млрд миллиард миллиарда миллиардов миллиарду миллиардом миллиарды миллиардам миллиардами миллиардах billion bln bn"),
        (1e12m, "трлн триллион триллиона триллионов триллионы триллионам триллионами trillion trn tn"),
        (1e2m, "hundred"),
    }.SelectMany(row => row.Forms.Split(' '), (row, form) => (form, row.Factor)).ToFrozenDictionary(pair => pair.form, pair => pair.Factor, StringComparer.Ordinal);

    // Beginnings end with a star; the longest that fits decides.
    private static readonly (string Key, string[] Forms)[] Units =
    [
        ("%", ["процент*", "проц", "percent", "percents"]),
        ("руб", ["рубл*", "руб", "р", "rub", "ruble*", "rouble*"]),
        ("usd", ["доллар*", "долл", "usd", "dollar*"]),
        ("eur", ["евро", "eur", "euro", "euros"]),
        ("cny", ["юан*", "cny", "yuan", "rmb"]),
        ("gbp", ["фунт*", "pound*", "gbp"]),
        ("га", ["гектар*", "га", "hectare*", "ha"]),
        ("км", ["километр*", "км", "kilomet*", "km"]),
        ("м", ["метр", "метра", "метров", "метры", "метрам", "метрами", "метрах", "м", "meter*", "metre*"]),
        ("см", ["сантиметр*", "см", "cm"]),
        ("мм", ["миллиметр*", "мм", "mm"]),
        ("миля", ["миль", "мили", "миля", "миле", "mile*"]),
        ("кг", ["килограмм*", "кг", "kg"]),
        ("т", ["тонн*", "т", "ton", "tons", "tonne*"]),
        ("мвт", ["мегаватт*", "мвт", "mw"]),
        ("квт", ["киловатт*", "квт", "kw"]),
        ("раз", ["раз", "раза", "разом", "times", "fold"]),
        ("год", ["год", "года", "году", "годов", "годы", "годам", "годами", "годах", "лет", "летие", "year*"]),
        ("месяц", ["месяц*", "мес", "month*"]),
        ("неделя", ["недел*", "week*"]),
        ("день", ["день", "дня", "дней", "дни", "дням", "днями", "сутки", "суток", "day", "days"]),
        ("час", ["час", "часа", "часов", "часы", "часам", "hour*"]),
        ("мин", ["минут*", "мин", "minute*"]),
        ("с", ["секунд*", "сек", "second*"]),
        ("градус", ["градус*", "degree*"]),
    ];

    private static readonly FrozenDictionary<string, string> Whole = Units.SelectMany(row => row.Forms, (row, form) => (row.Key, form))
        .Where(pair => !pair.form.EndsWith('*')).ToFrozenDictionary(pair => pair.form, pair => pair.Key, StringComparer.Ordinal);

    private static readonly (string Beginning, string Key)[] Beginnings = [.. Units.SelectMany(row => row.Forms, (row, form) => (form, row.Key))
        .Where(pair => pair.form.EndsWith('*')).Select(pair => (pair.form[..^1], pair.Key))];

    private static readonly FrozenDictionary<char, string> Signs = new Dictionary<char, string>
    {
        ['%'] = "%",
        ['$'] = "usd",
        ['€'] = "eur",
        ['₽'] = "руб",
        ['£'] = "gbp",
        ['¥'] = "cny",
        ['‰'] = "‰",
        ['°'] = "градус",
    }.ToFrozenDictionary();

    public static decimal? Scale(Token token) => Scales.TryGetValue(token.Form, out var factor) ? factor : null;

    public static string? Sign(char c) => Signs.GetValueOrDefault(c);

    /// <summary>The unit that begins at a token, and how many tokens it has; none where no known unit begins there.</summary>
    public static (string? Unit, int Length) At(string text, IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return (null, 0);
        var form = tokens[at].Form;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Form : "";
        if ((form.StartsWith("процентн", StringComparison.Ordinal) && next.StartsWith("пункт", StringComparison.Ordinal))
            || (form == "п" && next == "п") || (form == "percentage" && next.StartsWith("point", StringComparison.Ordinal)))
            return ("пп", 2);
        if (form is "пп" or "pp")
            return ("пп", 1);
        if (form is "м2" or "м²" or "m2" || (form is "м" or "m" && tokens[at].Span.End < text.Length && text[tokens[at].Span.End] == '²'))
            return ("кв. м", 1);
        if (IsPower(form, "кв", "квадратн", "sq", "square") && Of(next) is { } square)
            return ($"кв. {square}", 2);
        if (IsPower(form, "куб", "кубическ", "cu", "cubic") && Of(next) is { } cubic)
            return ($"куб. {cubic}", 2);
        if ((form.StartsWith("российск", StringComparison.Ordinal) || form.StartsWith("американск", StringComparison.Ordinal) || form == "us") && Of(next) is "руб" or "usd")
            return (Of(next), 2);
        return Of(form) is { } unit ? (unit, 1) : (null, 0);
    }

    private static bool IsPower(string form, string abbreviated, string beginning, string english, string englishWord) =>
        form == abbreviated || form == english || form == englishWord || form.StartsWith(beginning, StringComparison.Ordinal);

    private static string? Of(string form)
    {
        if (Whole.TryGetValue(form, out var unit))
            return unit;
        foreach (var (beginning, key) in Beginnings)
        {
            if (form.StartsWith(beginning, StringComparison.Ordinal) && form.Length <= beginning.Length + 4)
                return key;
        }
        return null;
    }
}
