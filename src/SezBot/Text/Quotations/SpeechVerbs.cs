using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>Verbs that ascribe words to somebody.</summary>
internal static partial class SpeechVerbs
{
    /// <summary>To be matched without regard to case; whole words.</summary>
    public const string Pattern =
        @"(?:сообщи|сообща|сказа|отмети|отмеча|рассказ|подчеркн|подч[её]ркива|заяви|заявля|добави|добавля|заключи|поясни|поясня|прокомментирова|комментиру|уточни|уточня|счита|"
        + @"напомни|напомина|резюмирова|проинформирова|призна[лв]|объясни|объясня|говор|пообеща|обеща|ответи|выраз|констатирова|акцентирова|предупреди|написа|пиш[еу]т|указа|указыва|"
        + @"подытожи|утвержда|полага|уверен|высказа|поделил|отчита|доложи|озвучи|конкретизирова|парирова|процитирова|детализирова|прогнозиру|анонсирова|убежд[её]н|призва|предложи|"
        + @"продолжи|переда[её]т|цитиру|привод[ия]т|рассужда|посетова|поделила|оцени|оценива|назва|порекомендова|констатиру|перечисли)\p{L}*"
        + @"|(?:said|says|told|added|noted|stressed|explained|announced|commented|stated|believes|emphasi[sz]ed|concluded|according)";

    [GeneratedRegex(@"\A(?:" + Pattern + @")\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    public static bool Is(string word) => Whole().IsMatch(word);

    /// <summary>Of a past tense; a present one fits everybody.</summary>
    public static Gender GenderOf(string verb) => verb.ToLowerInvariant() switch
    {
        var word when word.EndsWith("лся", StringComparison.Ordinal) || word.EndsWith('л') || word is "уверен" or "убежден" or "убеждён" => Gender.Male,
        var word when word.EndsWith("лась", StringComparison.Ordinal) || word.EndsWith("ла", StringComparison.Ordinal) || word is "уверена" or "убеждена" => Gender.Female,
        var word when word.EndsWith("лись", StringComparison.Ordinal) || word.EndsWith("ли", StringComparison.Ordinal) => Gender.Plural,
        _ => Gender.Unknown,
    };
}
