namespace SezBot.Text;

/// <summary>Forms of a Russian name whose vowel comes and goes: «Череповец», «Череповца»; «Павел», «Павла»; «Елец», «Ельца».</summary>
internal static class NameForms
{
    private const string Consonants = "бвгджзйклмнпрстфхцчшщ";
    private const int ShortestStem = 3;

    private static readonly (string With, string Without)[] Endings = [("ец", "ц"), ("ок", "к"), ("ел", "л")];

    /// <summary>Other stems of the name; empty for most names.</summary>
    public static IEnumerable<string> Of(Token name)
    {
        var stem = name.Stem;
        foreach (var (with, without) in Endings)
        {
            if (stem.Length > ShortestStem && stem.EndsWith(with, StringComparison.Ordinal))
            {
                yield return stem[..^with.Length] + without;
                if (stem[^(with.Length + 1)] == 'л')
                    yield return $"{stem[..^with.Length]}ь{without}";
            }
            else if (stem.Length >= ShortestStem && stem.EndsWith(without, StringComparison.Ordinal) && IsAfterConsonant(stem[..^1]))
            {
                yield return stem[..^1].TrimEnd('ь') + with;
            }
        }
    }

    private static bool IsAfterConsonant(string beginning) => beginning[^1] == 'ь' || Consonants.Contains(beginning[^1]);
}
