using System.Collections.Frozen;

namespace SezBot.Text.Drafts.Figures;

/// <summary>Numbers written as words, Russian in all cases and English. Forms are folded.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> Cardinals = Table("""
        0 ноль нуль нуля zero
        1 один одна одно одного одной одному одним одном одну одною one
        2 два две двух двум двумя двое двоих двоим two оба обе обоих обеих обоим both
        3 три трех трем тремя трое троих three
        4 четыре четырех четырем четырьмя четверо четверых four
        5 пять пяти пятью пятеро пятерых five
        6 шесть шести шестью шестеро six
        7 семь семи семью семеро seven
        8 восемь восьми восемью восьмью eight
        9 девять девяти девятью nine
        10 десять десяти десятью десяток ten
        11 одиннадцать одиннадцати eleven
        12 двенадцать двенадцати двенадцатью дюжина дюжины twelve dozen
        13 тринадцать тринадцати thirteen
        14 четырнадцать четырнадцати fourteen
        15 пятнадцать пятнадцати fifteen
        16 шестнадцать шестнадцати sixteen
        17 семнадцать семнадцати seventeen
        18 восемнадцать восемнадцати eighteen
        19 девятнадцать девятнадцати nineteen
        20 двадцать двадцати двадцатью twenty
        30 тридцать тридцати тридцатью thirty
        40 сорок сорока forty
        50 пятьдесят пятидесяти fifty
        60 шестьдесят шестидесяти sixty
        70 семьдесят семидесяти seventy
        80 восемьдесят восьмидесяти eighty
        90 девяносто девяноста ninety
        100 сто ста сотня сотню hundred
        200 двести двухсот двумстам двумястами
        300 триста трехсот
        400 четыреста четырехсот
        500 пятьсот пятисот
        600 шестьсот шестисот
        700 семьсот семисот
        800 восемьсот восьмисот
        900 девятьсот девятисот
        1,5 полтора полторы полутора
        """);

    private static readonly FrozenDictionary<string, decimal> Shares = Table("""
        0,5 половина половины половине половину половиной half
        0,3333 треть трети third
        0,25 четверть четверти четвертью quarter
        """);

    private static readonly FrozenDictionary<string, decimal> Multiples = Table("""
        2 вдвое дважды двукратно двукратный двукратного двукратное двукратную twice double doubled twofold
        3 втрое трижды трехкратно трехкратный трехкратного трехкратное трехкратную thrice triple tripled
        4 вчетверо четырежды
        5 впятеро пятикратно
        1,5 полуторный полуторного полуторократный
        """);

    private static readonly FrozenDictionary<string, decimal> Ordinals = Table("""
        1 перв first 2 втор second 3 треть третьи third 4 четверт fourth 5 пят fifth 6 шест sixth 7 седьм seventh 8 восьм eighth
        9 девят ninth 10 десят tenth 11 одиннадцат eleventh 12 двенадцат twelfth 13 тринадцат 14 четырнадцат 15 пятнадцат
        16 шестнадцат 17 семнадцат 18 восемнадцат 19 девятнадцат 20 двадцат twentieth 21 двадцатьперв 30 тридцат
        """);

    private static readonly string[] OrdinalEndings =
        ["ый", "ая", "ое", "ые", "ого", "ой", "ому", "ым", "ом", "ую", "ых", "ыми", "ий", "ья", "ье", "ьи", "ьего", "ьей", "ьему", "ьим", "ьем", "ью", "ьих", "его", "ему", "им", "ем"];

    public static decimal? Cardinal(string form) => Cardinals.TryGetValue(form, out var value) ? value : null;

    public static decimal? Share(string form) => Shares.TryGetValue(form, out var value) ? value : null;

    public static decimal? Multiple(string form) => Multiples.TryGetValue(form, out var value) ? value : null;

    public static decimal? Ordinal(string form)
    {
        if (char.IsAsciiLetter(form[0]))
            return Ordinals.TryGetValue(form, out var english) ? english : null;
        foreach (var ending in OrdinalEndings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal)
                && (Ordinals.TryGetValue(form[..^ending.Length], out var value) || (ending[0] == 'ь' && form.StartsWith("трет", StringComparison.Ordinal) && Ordinals.TryGetValue("треть", out value) && form.Length - ending.Length == 4)))
                return value;
        }
        return form == "третий" ? 3 : null;
    }

    private static FrozenDictionary<string, decimal> Table(string rows)
    {
        var (table, value) = (new Dictionary<string, decimal>(), 0m);
        foreach (var word in rows.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]))
                value = decimal.Parse(word.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
            else
                table.TryAdd(word, value);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
