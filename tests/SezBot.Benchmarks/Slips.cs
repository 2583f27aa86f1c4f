using System.Text;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>Damages questions as hasty typing does; the same seed, the same damage.</summary>
internal sealed class Slips(int seed)
{
    private const int ShortestWord = 5;
    private const string Keys = "йцукенгшщзхъфывапролджэячсмитьбю";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch",
        "", "y", "", "e", "yu", "ya",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One slip in one of the words that tell something; the question itself where it has no word long enough.</summary>
    public string InOneWord(string question)
    {
        var words = Analyzer.Tokens(question).Where(token => !token.IsStopWord && token.Form.Length >= ShortestWord && token.Form.All(Keys.Contains)).ToList();
        if (words.Count == 0)
            return question;
        var span = words[_random.Next(words.Count)].Span;
        return question[..span.Start] + Slip(span.Of(question)) + question[span.End..];
    }

    /// <summary>All of it typed in the Latin layout.</summary>
    public static string InLatinLayout(string question) =>
        string.Concat(question.Select(c => c switch { '?' => "&", ',' => "?", '.' => "/", _ => KeyboardLayout.InEnglish(c.ToString()) }));

    /// <summary>Its names in Latin letters, by the rules for passports (ICAO Doc 9303).</summary>
    public static string NamesInLatin(string question)
    {
        var text = new StringBuilder(question);
        foreach (var token in Analyzer.Tokens(question).Where(token => token.Span.Start > 0 && char.IsUpper(question[token.Span.Start]) && token.Form.All(IsRussian)).Reverse())
        {
            var name = string.Concat(token.Form.Select(letter => Latin[letter - 'а']));
            text.Remove(token.Span.Start, token.Span.Length).Insert(token.Span.Start, name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..]);
        }
        return text.ToString();
    }

    // The first letter is right, as people get it.
    private string Slip(string word)
    {
        var at = _random.Next(1, word.Length - 1);
        return _random.Next(5) switch
        {
            0 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            1 => word[..at] + word[(at + 1)..],
            2 => word[..at] + word[at] + word[at..],
            3 => $"{word[..at]}{Neighbour(word[at])}{word[(at + 1)..]}",
            _ => $"{word[..at]}{Neighbour(word[at])}{word[at..]}",
        };
    }

    private char Neighbour(char letter)
    {
        var near = Keys.Where(key => KeyboardLayout.AreNeighbours(char.ToLowerInvariant(letter), key)).ToList();
        return near.Count == 0 ? letter : near[_random.Next(near.Count)];
    }

    private static bool IsRussian(char letter) => letter is >= 'а' and <= 'я';
}
