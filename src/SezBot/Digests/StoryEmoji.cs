using SezBot.Text;

namespace SezBot.Digests;

/// <summary>One emoji that fits the subject of a headline. A table, as sober as the channels of officials are.</summary>
internal static class StoryEmoji
{
    // Stems as the analyzer makes them; the first row that matches wins.
    private static readonly (string Emoji, string Words)[] Table =
    [
        ("🤖", "робот роботы робототехника robot"),
        ("💊", "фармацевтический фармацевтика лекарство препарат медицинский медицина протез pharma"),
        ("🔬", "наука научный исследование лаборатория разработка технологический science"),
        ("🚢", "порт судостроение судно логистика логистический port shipyard"),
        ("✈️", "авиационный самолёт аэропорт беспилотник aircraft"),
        ("📈", "экспорт рост выручка export"),
        ("🏗", "строительство строить построить площадка инфраструктура construction"),
        ("🏭", "производство завод предприятие цех двигатель выпуск factory plant production"),
        ("💰", "инвестиция инвестор рубль вложить финансирование investment"),
        ("🤝", "соглашение сотрудничество кооперация контракт партнёр встреча agreement cooperation"),
        ("🌍", "международный форум конгресс сессия страна forum international"),
    ];

    private static readonly (string Emoji, HashSet<string> Stems)[] ByStem =
        [.. Table.Select(row => (row.Emoji, Analyzer.Tokens(row.Words).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal)))];

    /// <returns>«🔹» where nothing fits.</returns>
    public static string Of(string headline)
    {
        var stems = Analyzer.Tokens(headline).Select(token => token.Stem).ToList();
        return ByStem.FirstOrDefault(row => stems.Any(row.Stems.Contains)).Emoji ?? "🔹";
    }
}
