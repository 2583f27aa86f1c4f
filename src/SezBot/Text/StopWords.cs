using System.Collections.Frozen;

namespace SezBot.Text;

/// <summary>
/// Function words of Russian and English that carry no subject of their own. Folded (lower case, ё as е), so they compare with
/// <see cref="Token.Form"/>. Question words are among them: what a question asks for is read by the question's type, not by words.
/// </summary>
public static class StopWords
{
    private const string Russian = """
        а без более больше будет будто бы был была были было быть в вам вас вдруг ведь во вот впрочем все всегда всего всех всю вы
        г где да даже два для до другой его ее ей ему если есть еще ж же за зачем здесь и из или им иногда их к как какая какие
        какого какой каким какими каких какое какую каком когда конечно которая которого которое которой котором который которые
        которых кто куда кому кем ком ли лучше между меня мне много может можно мой моя мы на над надо наконец нас не него нее ней
        нельзя нет ни нибудь никогда ним них ничего но ну о об один он она они оно опять от перед по под после потом потому почему
        почти при про раз разве с сам свою себе себя сейчас со совсем так такой там тебя тем теперь то тогда того тоже только том
        тот три тут ты у уж уже хорошо хоть чего чей чем через что чтоб чтобы чуть эти этих этого этой этом этот эту это этим я
        сколько откуда также насчет такая такое такие таких такого такому таким такими
        """;

    private const string English = """
        a about after again all also am an and any are as at be because been before being between both but by can could did do does
        doing down during each few for from further had has have having he her here hers him his how i if in into is it its just me
        more most my no nor not now of off on once only or other our out over own same she should so some such than that the their
        them then there these they this those through to too under until up very was we were what when where which while who whom
        whose why will with would you your
        """;

    private static readonly FrozenSet<string> Forms =
        $"{Russian} {English}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="form">A folded form.</param>
    public static bool Contains(ReadOnlySpan<char> form) => Lookup.Contains(form);
}
