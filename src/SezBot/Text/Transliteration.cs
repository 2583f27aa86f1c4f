using System.Text;

namespace SezBot.Text;

/// <summary>Latin spelling of a Russian name back to Cyrillic, by the usual passport rules: «tehnopolis» and «technopolis» to «технополис».</summary>
public static class Transliteration
{
    private static readonly (string Latin, string Cyrillic)[] Rules =
    [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("yu", "ю"), ("ju", "ю"), ("iya", "ия"),
        ("ya", "я"), ("ja", "я"), ("yo", "е"), ("ye", "е"), ("ey", "ей"), ("ay", "ай"), ("oy", "ой"), ("uy", "уй"), ("iy", "ий"), ("yy", "ый"),
        ("ij", "ий"), ("ej", "ей"), ("aj", "ай"), ("oj", "ой"), ("ph", "ф"), ("ck", "к"), ("x", "кс"), ("a", "а"), ("b", "б"), ("c", "к"),
        ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
        ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "ы"), ("z", "з"),
    ];

    private const string VowelsAfterHardY = "aeiou";
    private const string Consonants = "бвгдзкмнпрстфц";

    /// <param name="word">A folded form; characters without a rule stay.</param>
    public static string ToCyrillic(string word)
    {
        var cyrillic = new StringBuilder(word.Length);
        if (word is ['e', not 'y', ..])
        {
            cyrillic.Append('э'); // «экспорт», «электро»: at the beginning of a word
            word = word[1..];
        }
        // «tech» is written for «тех» in loan words, not for «теч».
        for (var rest = word.Replace("tech", "tekh", StringComparison.Ordinal).AsSpan(); rest.Length > 0;)
        {
            var (letters, length) = Next(rest);
            cyrillic.Append(letters);
            rest = rest[length..];
        }
        return cyrillic.ToString();
    }

    /// <summary>The spellings that a Latin word may stand for: a soft sign is often left out («ulyanovsk», «Ульяновск»).</summary>
    public static IEnumerable<string> Spellings(string word)
    {
        var plain = ToCyrillic(word);
        yield return plain;
        var soft = WithSoftSigns(plain);
        if (soft != plain)
            yield return soft;
    }

    // The end of a vowel's rule («ey») must not take the beginning of the next one («eya» is «ея»).
    private static (string Letters, int Length) Next(ReadOnlySpan<char> rest)
    {
        foreach (var (latin, russian) in Rules)
        {
            if (rest.StartsWith(latin) && !(latin.Length == 2 && latin[1] is 'y' or 'j' && rest.Length > 2 && VowelsAfterHardY.Contains(rest[2])))
                return (russian, latin.Length);
        }
        return (rest[..1].ToString(), 1);
    }

    private static string WithSoftSigns(string word)
    {
        var soft = new StringBuilder(word.Length + 2);
        for (var at = 0; at < word.Length; at++)
        {
            soft.Append(word[at]);
            if (word[at] == 'л' && at > 0 && at + 1 < word.Length && (Consonants.Contains(word[at + 1]) || word[at + 1] == 'я'))
                soft.Append('ь');
        }
        return soft.ToString();
    }
}
