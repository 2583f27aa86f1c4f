using System.Collections.Frozen;
using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>The nouns of questions: what «какой», «сколько» and «как» ask for by the word after them. Compared by stems.</summary>
internal static class QuestionNouns
{
    // «какую примерно долю населения»: adverbs and adjectives may stand before the noun.
    private const int Farthest = 4;

    private static readonly FrozenSet<string> Dates = Stems("год году годы число дата день дня месяц месяце век веке десятилетие столетие время года период сезон year date day month century");

    private static readonly FrozenSet<string> Places = Stems("""
        город страна регион место площадка область край республика район округ штат континент материк провинция деревня село поселок улица столица
        государство остров территория город-партнер порт адрес графство city country region place state county town
        """);

    private static readonly FrozenSet<string> Organisations = Stems("""
        компания организация команда фирма завод предприятие университет банк фонд корпорация агентство министерство холдинг институт
        колледж партия ведомство резидент инвестор производитель бренд издание газета телеканал клуб застройщик поставщик подрядчик оператор
        учреждение компания-резидент company organisation organization team firm bank university agency
        """);

    private static readonly FrozenSet<string> Persons = Stems("""
        человек игрок актер актриса президент директор глава министр губернатор автор эксперт спикер император король генерал химик историк физик
        философ ученый врач певица певец художник режиссер мэр депутат чиновник вице-президент гендиректор замминистра лидер монарх хан папа квотербек
        руководитель основатель создатель исследователь писатель учитель правитель победитель изобретатель предприниматель представитель
        председатель заместитель политик начальник сотрудник советник академик биолог психолог археолог геолог разработчик экономист журналист
        тренер богослов музыкант композитор поэт инженер фамилия person player actor actress president director minister governor author
        """);

    private static readonly FrozenSet<string> Measures = Stems("""
        количество размер объем площадь длина высота ширина глубина скорость температура население численность расстояние мощность масса вес число
        рост прирост уровень концентрация плотность amount size area length height speed population distance capacity volume
        """);

    private static readonly FrozenSet<string> Percents = Stems("процент доля percent share percentage");

    private static readonly FrozenSet<string> Moneys = Stems("""
        сумма деньги денег цена стоимость бюджет выручка прибыль инвестиция доход зарплата рубль доллар евро юань фунт деньги средство sum price cost revenue money
        """);

    private static readonly FrozenSet<string> Durations = Stems("лет возраст срок продолжительность длительность месяцев дней часов минут секунд недель years age duration months days hours minutes");

    private static readonly FrozenSet<string> Reasons = Stems("причина цель повод причине reason purpose");

    private static readonly FrozenSet<string> Manners = Stems("образ способ метод путь way manner method");

    private static readonly FrozenSet<string> Qualities = Stems("тип вид цвет форма характер сорт род категория национальность направление стиль разновидность вероисповедание type kind color");

    private static readonly FrozenSet<string> Names = Stems("название имя термин прозвище наименование name term title");

    private static readonly FrozenSet<string> Prices = Set("стоит стоил стоила стоило стоили стоят заработал заработала заработали заплатил заплатили вложил вложила вложили потратил потратили cost");

    private static readonly FrozenSet<string> NamingVerbs = Set("""
        называется называются называлась назывался называлось назывались называют называли назвали назвал назвала именуется именуют окрестили
        """);

    /// <summary>Index of the noun that belongs to a question word; -1 where another word comes first.</summary>
    public static int IndexAfter(IReadOnlyList<Token> tokens, int question)
    {
        for (var at = question + 1; at < tokens.Count && at <= question + Farthest; at++)
        {
            var token = tokens[at];
            if (token.IsStopWord || token.IsNumber || WordClasses.OfEnding(token.Form) == WordClass.Adjective)
                continue;
            return WordClasses.OfEnding(token.Form) == WordClass.Verb ? -1 : at;
        }
        return -1;
    }

    public static AnswerKind KindOf(IReadOnlyList<Token> tokens, string questionWord, string? preposition, int noun)
    {
        var stem = tokens[noun].Stem;
        if (questionWord is "сколько" or "скольких" or "скольким" or "many" or "much")
            return Durations.Contains(stem) ? AnswerKind.Duration : Percents.Contains(stem) ? AnswerKind.Percent : Moneys.Contains(stem) ? AnswerKind.Money : AnswerKind.Count;
        return Dates.Contains(stem) && !Measures.Contains(stem) ? AnswerKind.Date
            : stem == "мест" && preposition is null ? AnswerKind.Quality
            : Places.Contains(stem) ? AnswerKind.Place
            : Percents.Contains(stem) ? AnswerKind.Percent
            : Moneys.Contains(stem) ? AnswerKind.Money
            : Durations.Contains(stem) ? AnswerKind.Duration
            : Measures.Contains(stem) ? questionWord == "какого" ? AnswerKind.Date : AnswerKind.Measure
            : Organisations.Contains(stem) ? AnswerKind.Organisation
            : Persons.Contains(stem) ? AnswerKind.Person
            : Reasons.Contains(stem) ? AnswerKind.Reason
            : Manners.Contains(stem) ? AnswerKind.Manner
            : Qualities.Contains(stem) ? AnswerKind.Quality
            : Names.Contains(stem) ? AnswerKind.Name
            : questionWord is "какие" or "каких" or "какими" or "каковы" ? AnswerKind.List
            : AnswerKind.OfClass;
    }

    /// <summary>The kind of a question with «как», by the word after it.</summary>
    public static AnswerKind KindOfHow(string next) =>
        next is "зовут" or "звали" or "фамилия" or "имя" ? AnswerKind.Person
        : NamingVerbs.Contains(next) ? AnswerKind.Name
        : next is "долго" or "давно" or "long" ? AnswerKind.Duration
        : next is "много" or "many" or "much" ? AnswerKind.Count
        : next is "далеко" or "быстро" or "часто" or "велик" or "велика" or "сильно" or "far" or "fast" or "often" or "large" ? AnswerKind.Measure
        : AnswerKind.Manner;

    /// <summary>«сколько стоит»: asks for money without naming it.</summary>
    public static bool IsPrice(string form) => Prices.Contains(form);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string words) => Analyzer.Tokens(words).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal);
}
