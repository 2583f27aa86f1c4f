namespace SezBot.Text.Drafts.Comparing;

/// <summary>Pairs of opposite words of news, by their beginnings.</summary>
internal static class Opposites
{
    private static readonly (string[] One, string[] Other)[] Pairs =
    [
        (Words("вырас вырос возрас рост увелич повыс прирост нараст нарас поднял расшир grow grew rose increas rais"),
         Words("сниз сократ сокращ уменьш упал упад паден спад снижа убав fell declin decreas drop reduc")),
        (Words("откры запус opened launch"), Words("закры ликвид closed shut")),
        (Words("экспорт вывез вывоз export"), Words("импорт ввез ввоз import")),
        (Words("прибыл profit"), Words("убыт loss")),
        (Words("разреш позвол одобр поддерж allow approv"), Words("запре отклон отказ отверг forbid reject refus")),
        (Words("купил приобр купи bought"), Words("продал прода sold")),
        (Words("лучш best"), Words("худш worst")),
        (Words("макс наибольш maxim"), Words("миним наименьш minim")),
        (Words("выиграл победи won"), Words("проигра lost")),
        (Words("ускор"), Words("замедл")),
        (Words("усил укреп"), Words("ослаб")),
        (Words("включ"), Words("исключ")),
    ];

    /// <summary>Beginnings of words that say the opposite; none for most words.</summary>
    public static IReadOnlyList<string> Of(Token word)
    {
        foreach (var (one, other) in Pairs)
        {
            if (Begins(word, one))
                return other;
            if (Begins(word, other))
                return one;
        }
        return [];
    }

    /// <summary>Beginnings of words that say the same; null for most words.</summary>
    public static IReadOnlyList<string>? SideOf(Token word)
    {
        foreach (var (one, other) in Pairs)
        {
            if (Begins(word, one))
                return one;
            if (Begins(word, other))
                return other;
        }
        return null;
    }

    private static bool Begins(Token word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.Form.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static string[] Words(string words) => words.Split(' ');
}
