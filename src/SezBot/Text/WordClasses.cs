using System.Collections.Frozen;

namespace SezBot.Text;

/// <summary>
/// Tells the class of a word by its shape and ending, without a dictionary: the endings of Russian adjectives, participles and verbs are
/// few. Some words are told wrong («потенциал» ends as a verb does); who uses the class weighs it and does not rely on it.
/// </summary>
public static class WordClasses
{
    private const int LeastInflected = 4;
    private const int LeastShortParticiple = 6;

    private static readonly FrozenSet<string> Prepositions = Set("""
        в во на по при для из изо от до за без с со к ко о об обо у над под через между после перед около против среди вокруг ради кроме
        вместо благодаря согласно про вдоль внутри из-за свыше более менее of in on at by from to with for under near into between during after before since
        """);

    private static readonly FrozenSet<string> Conjunctions = Set("и а но или либо да ни также and or but nor");

    private static readonly FrozenSet<string> Relatives = Set("""
        который которая которое которые которого которой которому котором которым которых которыми которую что чтобы где когда если как
        поскольку потому поэтому хотя так чем куда откуда which that who whose where when because if
        """);

    private static readonly FrozenSet<string> NumberWords = Set("""
        один одна одно одного одной одному одним двое трое два две двух двум двумя три трех трем тремя четыре четырех четырем четырьмя пять пяти
        пятью шесть шести шестью семь семи семью восемь восьми восемью девять девяти девятью десять десяти десятью одиннадцать двенадцать
        тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать двадцати тридцать тридцати сорок сорока
        пятьдесят пятидесяти шестьдесят семьдесят восемьдесят девяносто сто ста двести триста четыреста пятьсот шестьсот семьсот восемьсот
        девятьсот тысяча тысячи тысяч тысячу тысячами тыс миллион миллиона миллионов миллионы миллионами млн миллиард миллиарда миллиардов
        миллиарды млрд трлн триллион триллиона триллионов половина половины половину треть трети четверть четверти дюжина полтора полторы
        большинство большинства большинством десятки десятков сотни сотен
        zero one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion trillion half
        """);

    private static readonly FrozenSet<string> Units = Set("""
        процент процента процентов проценты процентам процентах рубль рубля рублей рубли рублям рублях руб доллар доллара долларов доллары евро
        юань юаня юаней юани фунт фунта фунтов фунты га гектар гектара гектаров гектары гектарах м метр метра метров метры метрах км километр
        километра километров километры километрах кг килограмм килограмма килограммов т тонн тонна тонны тоннах миля мили миль милях мвт мегаватт
        человек человека штук единиц лет год года годы годах месяц месяца месяцев месяцы день дня дней дни неделя недели недель час часа часов часы
        минут минуты минута секунд секунды секунда раз раза градус градуса градусов percent rubles dollars euros yuan hectares tons people years days
        """);

    private static readonly FrozenSet<string> Months = Set("""
        январь января январе январем февраль февраля феврале март марта марте мартом апрель апреля апреле май мая мае июнь июня июне июль июля июле
        август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре декабрь декабря декабре january february
        march april may june july august september october november december
        """);

    private static readonly FrozenSet<string> NounsLikeVerbs = Set("""
        материал капитал канал филиал потенциал журнал персонал квартал металл сериал арсенал вокзал интервал идеал финал сигнал терминал
        сила школа начала начало дело дела тело тела село мили мила скала шкала кредит транзит лимит аудит дефицит профицит мебель модель
        мотель отель совет ответ завет бюджет факультет университет совета предел раздел отдел удел
        """);

    private static readonly string[] SureVerbs = ["лся", "лась", "лось", "лись", "ться", "тся"];

    private static readonly string[] Verbs =
    [
        "ал", "ил", "ел", "ял", "ул", "ала", "ила", "ела", "яла", "ула", "ало", "ило", "ело", "яло", "уло", "али", "или", "ели", "яли", "ули",
        "ыл", "ыла", "ыло", "ыли", "оит", "оят",
        "ает", "яет", "еет", "ует", "юет", "ают", "яют", "еют", "уют", "дит", "сит", "тит", "лит", "нит", "рит", "вит", "мит", "пит", "чит",
        "жит", "шит", "жат", "чат", "шат", "дят", "тят", "сят", "лят", "нят", "рят", "вят", "дут", "жут", "нут", "кут", "дет", "жет", "чет",
        "ать", "ить", "еть", "ять", "уть", "оть", "ыть",
    ];

    private static readonly string[] ShortParticiples = ["ан", "ен", "ана", "ена", "ано", "ено", "аны", "ены", "ят", "ята", "яты"];

    private static readonly string[] NounEndings = ["ние", "тие", "сие", "вие", "аний", "ений", "иний", "ций", "сий", "зий", "тий", "лий", "рий", "бий", "ией", "ием"];

    private static readonly string[] Adjectives =
    [
        "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "ых", "их", "ую", "юю", "ыми", "ими", "ской", "цкой",
        "нной", "льной", "овой", "евой",
    ];

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="token">A word of <paramref name="text"/>.</param>
    /// <param name="isFirst">It begins the sentence, so its capital tells nothing.</param>
    public static WordClass Of(string text, Token token, bool isFirst)
    {
        var form = token.Form;
        if (token.IsNumber)
            return IsYear(form) ? WordClass.Year : WordClass.Number;
        var first = text[token.Span.Start];
        if (Months.Contains(form))
            return WordClass.Month;
        if (OfFunctionWord(form, token.IsStopWord) is { } function)
            return function;
        if (IsAbbreviation(text.AsSpan(token.Span.Start, token.Span.Length)))
            return WordClass.Abbreviation;
        if (char.IsUpper(first) || char.IsAsciiLetter(first))
            return isFirst && !char.IsAsciiLetter(first) ? WordClass.Opening : WordClass.Name;
        return Units.Contains(form) ? WordClass.Unit : OfEnding(form);
    }

    public static bool IsPreposition(string form) => Prepositions.Contains(form);

    /// <summary>A number that reads as a year: 1000 to 2100.</summary>
    public static bool IsYear(string form) => form.Length == 4 && form[0] is '1' or '2' && form.All(char.IsAsciiDigit) && string.CompareOrdinal(form, "2100") <= 0;

    /// <summary>The class of an inflected word in small letters.</summary>
    /// <param name="form">Folded.</param>
    public static WordClass OfEnding(string form)
    {
        if (form.Length < LeastInflected || NounsLikeVerbs.Contains(form))
            return WordClass.Noun;
        if (EndsWith(form, SureVerbs))
            return WordClass.Verb;
        if (EndsWith(form, NounEndings) || form.EndsWith("сть", StringComparison.Ordinal))
            return WordClass.Noun;
        if (EndsWith(form, Verbs) || (form.Length >= LeastShortParticiple && EndsWith(form, ShortParticiples)))
            return WordClass.Verb;
        return EndsWith(form, Adjectives) ? WordClass.Adjective : WordClass.Noun;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter) && !char.IsAsciiDigit(letter))
                return false;
        }
        return word.Length > 1;
    }

    private static WordClass? OfFunctionWord(string form, bool isStopWord) =>
        NumberWords.Contains(form) ? WordClass.Number
        : Prepositions.Contains(form) ? WordClass.Preposition
        : Conjunctions.Contains(form) ? WordClass.Conjunction
        : Relatives.Contains(form) ? WordClass.Relative
        : isStopWord ? WordClass.Function
        : null;

    private static bool EndsWith(string form, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
