namespace SezBot.Text;

/// <summary>
/// Which form of a noun follows a whole number, by the plural rules of Unicode CLDR. English: 0 one, 1 other. Russian: 0 «одна статья»
/// (also 21), 1 «две статьи» (2 to 4, 22), 2 «пять статей» (also 11 to 14).
/// </summary>
public static class PluralForm
{
    public static int Of(long count, string language) => language == "ru" ? Russian(Math.Abs(count)) : count == 1 ? 0 : 1;

    private static int Russian(long count) => (count % 10, count % 100) switch
    {
        (_, >= 11 and <= 14) => 2,
        (1, _) => 0,
        ( >= 2 and <= 4, _) => 1,
        _ => 2,
    };
}
