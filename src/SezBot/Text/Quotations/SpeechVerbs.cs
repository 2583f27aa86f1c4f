using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>Verbs that ascribe words to somebody.</summary>
internal static partial class SpeechVerbs
{
    private const string Stems =
        "сообщи|сообща|сказа|отмети|отмеча|рассказа|рассказыва|подчеркну|подч[её]ркива|заяви|заявля|добави|добавля|заключи|заключа|поясни|поясня|прокомментирова|комментирова|"
        + "комментиру|уточни|уточня|счита|напомни|напомина|резюмирова|резюмиру|проинформирова|информиру|призна|объясни|объясня|говор|говори|пообеща|обеща|ответи|отвеча|вырази|"
        + "выража|констатирова|констатиру|акцентирова|акцентиру|предупреди|предупрежда|написа|пиш|указа|указыва|подытожи|утвержда|полага|высказа|высказыва|подели|дели|отчита|"
        + "доложи|докладыва|озвучи|озвучива|конкретизирова|парирова|процитирова|детализирова|спрогнозирова|прогнозирова|прогнозиру|анонсирова|призва|призыва|предложи|предлага|"
        + "продолжи|продолжа|переда|пожела|цитиру|привод|рассуди|рассужда|посетова|сету|порекомендова|рекомендова|рекоменду|спроси|спрашива|вспомни|вспомина|поблагодари|благодари|"
        + "завери|заверя|обрати|обраща|провозгласи|опроверг|замети|замеча|подтверди|подтвержда|рассчитыва|поздрави|поздравля|похвали|"
        + "пошути|шути|шут|поинтересова|интересу|воскликну|восклица|возрази|возража|настаива|убежда|обосновыва|обоснова|сформулирова|суммирова|дума|"
        + "осведоми|разъясни|разъясня|поведа|уведоми|предсказа|предсказыва|предположи|предполага|посоветова|совету|оговори|повтори|повторя|обозначи|обознача";

    private const string Endings = "(?:л[аи]?|л(?:ся|[аи]сь)|[еиая]т|[ую]т|[иу]тся)";

    /// <summary>To be matched without regard to case; whole words.</summary>
    public const string Pattern =
        "(?:(?:" + Stems + ")" + Endings + "|произн[её]с(?:л[аи])?|уверен[аы]?|убежд[её]н[аы]?"
        + "|said|says|told|added|adds|noted|notes|stressed|explained|explains|announced|commented|stated|believes|emphasi[sz]ed|concluded|reported|according)";

    [GeneratedRegex(@"\A" + Pattern + @"\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    public static bool Is(string word) => Whole().IsMatch(word);

    /// <summary>«приводит слова», «цитирует»: whoever is named in another case has spoken.</summary>
    public static bool Cites(string word) => word.StartsWith("цитир", StringComparison.OrdinalIgnoreCase) || word.StartsWith("привод", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a past tense; a present one fits everybody.</summary>
    public static Gender GenderOf(string verb) => verb.ToLowerInvariant() switch
    {
        var word when word.EndsWith("лся", StringComparison.Ordinal) || word.EndsWith('л') || word is "уверен" or "убежден" or "убеждён" => Gender.Male,
        var word when word.EndsWith("лась", StringComparison.Ordinal) || word.EndsWith("ла", StringComparison.Ordinal) || word is "уверена" or "убеждена" => Gender.Female,
        var word when word.EndsWith("лись", StringComparison.Ordinal) || word.EndsWith("ли", StringComparison.Ordinal) || word.EndsWith("ют", StringComparison.Ordinal)
            || word.EndsWith("ут", StringComparison.Ordinal) || word.EndsWith("ят", StringComparison.Ordinal) => Gender.Plural,
        _ => Gender.Unknown,
    };
}
