using System.Collections.Frozen;
using SezBot.Answering.Marks;
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
        "какой какая какое какие каких каким какую каком какими какого какому каков какова каково каковы which what");
    private static readonly FrozenSet<string> Request = Set("назовите назови перечислите перечисли");
    private static readonly FrozenSet<string> AskedNouns = Set("""
        год году года число числа дата дату день дня месяц месяце век веке year date day month
        город городе города страна стране страны странах стран регион регионе место месте площадка площадке площадках область области city country region place
        сумму сумма суммы процент процентов доля долю количество размер объем цена цену стоимость стоит рост percent share amount sum
        """);
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
    public static bool IsAskedNoun(string form) => AskedNouns.Contains(form);

    /// <summary>A question word: «кто», «какой», «when».</summary>
    public static bool IsQuestionWord(string form) =>
        Person.Contains(form) || Time.Contains(form) || Place.Contains(form) || Count.Contains(form) || Reason.Contains(form)
        || Which.Contains(form) || form is "что" or "чем" or "чему" or "чего" or "как" or "how";

    /// <summary>A question in the form of a request: «назовите», «перечислите».</summary>
    public static bool IsRequest(string form) => Request.Contains(form);

    /// <summary>A question word that a noun follows: «какой закон», «сколько заводов», «чья стена».</summary>
    public static bool TakesNoun(string form) => Which.Contains(form) || Count.Contains(form) || form is "чей" or "чья" or "чье" or "чьи" or "many" or "much" or "whose";

    /// <summary>«из-за чего», «для чего»: a preposition and «что» that ask for a reason.</summary>
    public static bool IsReasonPhrase(string before, string form) =>
        form == "чего" && before is "за" or "для" or "ради" or "вследствие";

    /// <summary>«новости», «что нового»: asks for what is newest, not for a subject.</summary>
    public static bool IsNews(string form) => News.Contains(form);

    public static bool IsFrame(string form) => Frame.Contains(form);

    /// <summary>Any word of these lists.</summary>
    public static bool IsKnown(string form) => IsQuestionWord(form) || IsAskedNoun(form) || IsNews(form) || IsFrame(form);

    /// <summary>What a question word asks for by itself; null where the words after it tell.</summary>
    public static AnswerKind? KindOf(string form) =>
        Person.Contains(form) ? AnswerKind.Person
        : Time.Contains(form) ? AnswerKind.Date
        : Place.Contains(form) ? AnswerKind.Place
        : Reason.Contains(form) ? AnswerKind.Reason
        : null;

    /// <summary>«сколько» and its like.</summary>
    public static bool AsksForNumber(string form) => Count.Contains(form) || form == "how";

    /// <summary>
    /// Where the word stands that asks; -1 where there is none. «что» and «как» ask at the beginning or after a preposition; elsewhere they
    /// may only open a clause («верно ли, что …»), so any other question word goes before them.
    /// </summary>
    public static int IndexIn(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var form = tokens[at].Form;
            var asks = IsQuestionWord(form) || IsRequest(form);
            if (asks && (!OpensClause(form) || at == 0 || WordClasses.IsPreposition(tokens[at - 1].Form)))
                return at;
        }
        return tokens.Any(token => token.Form == "ли") ? -1 : LastOpener(tokens);
    }

    /// <summary>The type, by the first question word that shows one.</summary>
    public static QuestionType TypeOf(IReadOnlyList<Token> tokens) => AskedFor.Of(tokens).Type;

    private static bool OpensClause(string form) => form is "что" or "чем" or "чего" or "чему" or "как" or "how";

    // «Сообщите, как называется завод».
    private static int LastOpener(IReadOnlyList<Token> tokens)
    {
        var at = tokens.Count - 1;
        while (at >= 0 && !OpensClause(tokens[at].Form))
            at--;
        return at;
    }
}
