using System.Collections.Frozen;

namespace SezBot.Digests;

/// <summary>Tells sentences in which their author speaks of himself: a summary never speaks as an official does.</summary>
internal static class FirstPerson
{
    // The endings of these verbs alone would also fit adjectives («новым») and nouns («секретарем»).
    private static readonly FrozenSet<string> Words = """
        я мне меня мной мною мой моя мое мои моего моей моих моим моем моими
        мы нам нас нами наш наша наше наши нашего нашей наших нашим нашем нашими нашу
        планируем рассчитываем развиваем создаем строим запускаем работаем продолжаем реализуем ожидаем видим считаем предлагаем
        поддерживаем обсуждаем сотрудничаем приглашаем благодарим поздравляю поздравляем желаю желаем открываем готовим делаем будем
        хотим можем знаем получаем производим расширяем обеспечиваем привлекаем помогаем внедряем завершаем начинаем ведем благодарю
        i me my mine we us our ours
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Speaks(NewsSentence sentence) =>
        sentence.Tokens.Any(token => Words.Contains(token.Form)
            || (token.Form.Length > 6 && (token.Form.EndsWith("емся", StringComparison.Ordinal) || token.Form.EndsWith("имся", StringComparison.Ordinal))));
}
