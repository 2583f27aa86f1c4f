using System.Collections.Frozen;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// The words by which a question shows what it asks for, in both languages, as folded forms; and the words that frame a question without
/// being its subject («расскажи», «известно», «зовут»).
/// </summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Person = Set("кто кого кому кем ком чей чья чье чьи who whom whose");
    private static readonly FrozenSet<string> Time = Set("когда when");
    private static readonly FrozenSet<string> Place = Set("где куда откуда where");
    private static readonly FrozenSet<string> Count = Set("сколько насколько скольких скольким");
    private static readonly FrozenSet<string> Reason = Set("почему зачем отчего why");
    private static readonly FrozenSet<string> Which = Set(
        "какой какая какое какие каких каким какую каком какими какого какому каков какова каковы which what");
    private static readonly FrozenSet<string> TimeNouns = Set("год году года число числа дата дату день дня месяц месяце век веке year date day month");
    private static readonly FrozenSet<string> PlaceNouns = Set(
        "город городе города страна стране страны странах стран регион регионе место месте площадка площадке площадках область области city country region place");
    private static readonly FrozenSet<string> QuantityNouns = Set(
        "сумму сумма суммы процент процентов доля долю количество число размер объем цена цену стоимость стоит рост percent share amount sum");
    private static readonly FrozenSet<string> Frame = Set("""
        скажи скажите расскажи расскажите подскажи подскажите известно известны знаешь знаете интересно сообщи сообщите покажи найди
        является являются называется называют называлось называлась назывался зовут звали пожалуйста именно еще
        мнению мнение словам согласно тексту должность должности пост занимает занимал работает работал работают находится находятся
        tell please know say called name names
        """);

    private static readonly FrozenSet<string> News = Set("""
        новости новость новостей новостях новостям нового новое новенького свежие свежее свежих последние последних события событий событиях произошло
        случилось происходит главное главного сводка дайджест news latest new happened recent digest
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A noun that only says what is asked for: «сумму» in «на какую сумму».</summary>
    public static bool IsAskedNoun(string form) => TimeNouns.Contains(form) || PlaceNouns.Contains(form) || QuantityNouns.Contains(form);

    /// <summary>A question word: «кто», «какой», «when».</summary>
    public static bool IsQuestionWord(string form) =>
        Person.Contains(form) || Time.Contains(form) || Place.Contains(form) || Count.Contains(form) || Reason.Contains(form)
        || Which.Contains(form) || form is "что" or "чем" or "чему" or "чего" or "как" or "how";

    /// <summary>«новости», «что нового»: asks for what is newest, not for a subject.</summary>
    public static bool IsNews(string form) => News.Contains(form);

    public static bool IsFrame(string form) => Frame.Contains(form);

    /// <summary>Any word of these lists.</summary>
    public static bool IsKnown(string form) => IsQuestionWord(form) || IsAskedNoun(form) || IsNews(form) || IsFrame(form);

    /// <summary>The type, by the first question word that shows one.</summary>
    public static QuestionType TypeOf(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var form = tokens[at].Form;
            var next = at + 1 < tokens.Count ? tokens[at + 1].Form : "";
            if (form is "что" or "what" && next is "такое" or "is" or "are")
                return QuestionType.Definition;
            if (form is "кто" or "who" && next is "такой" or "такая" or "такие")
                return QuestionType.Definition;
            if (form == "how")
                return next is "much" or "many" ? QuestionType.Count : QuestionType.Other;
            if (TypeOf(form, tokens, at) is { } type)
                return type;
        }
        return tokens.Any(token => token.Form == "ли") ? QuestionType.YesNo : QuestionType.Other;
    }

    private static QuestionType? TypeOf(string form, IReadOnlyList<Token> tokens, int at) =>
        Person.Contains(form) ? QuestionType.Person
        : Time.Contains(form) ? QuestionType.Time
        : Place.Contains(form) ? QuestionType.Place
        : Count.Contains(form) ? QuestionType.Count
        : Reason.Contains(form) ? QuestionType.Reason
        : Which.Contains(form) ? TypeOfNoun(tokens, at)
        : null;

    // «в каком году», «на какую сумму», «в какой стране»: the noun after «какой» tells, an adjective may stand between.
    private static QuestionType TypeOfNoun(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var token in tokens.Skip(at + 1).Take(2))
        {
            if (TimeNouns.Contains(token.Form))
                return QuestionType.Time;
            if (PlaceNouns.Contains(token.Form))
                return QuestionType.Place;
            if (QuantityNouns.Contains(token.Form))
                return QuestionType.Quantity;
        }
        return QuestionType.List;
    }
}
