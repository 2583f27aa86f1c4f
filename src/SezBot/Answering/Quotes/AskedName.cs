using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Answering.Quotes;

/// <summary>A name as somebody typed it: in any case, with or without the given name, which may be an initial.</summary>
internal sealed class AskedName
{
    private const int MostWords = 12;

    private readonly IReadOnlyList<Token> _words;

    private AskedName(string text, IReadOnlyList<Token> words) => (Text, _words) = (text, words);

    public string Text { get; }

    /// <summary>Other stems of its words, see <see cref="NameForms"/>.</summary>
    public IReadOnlyList<string> OtherForms => [.. _words.SelectMany(NameForms.Of)];

    /// <summary>Null for what can be no name.</summary>
    public static AskedName? Read(string typed)
    {
        var text = typed.Trim().Trim('«', '»', '"', '@', '?', '.', ' ');
        var words = Analyzer.Tokens(text);
        return words.Count is > 0 and <= MostWords && words.Any(word => word.Form.Length > 1 && char.IsLetter(word.Form[0])) ? new AskedName(text, words) : null;
    }

    /// <summary>Whether a name has all the words asked for, in any case.</summary>
    public bool Means(string name)
    {
        var words = Analyzer.Tokens(name);
        return _words.All(asked => words.Any(word => IsSame(asked, word))) && _words.Any(asked => asked.Form.Length > 1 && words.Any(word => word.Form.Length > 1 && IsSame(asked, word)));
    }

    /// <summary>The same in the very forms: «Полякова» is not «Поляков», where both are found.</summary>
    public bool IsExactly(string name) => Analyzer.Tokens(name).Select(word => word.Form).ToHashSet() is var forms
        && _words.All(asked => asked.Form.Length == 1 || forms.Contains(asked.Form));

    private static bool IsSame(Token asked, Token word) =>
        asked.Form.Length == 1 || word.Form.Length == 1
            ? asked.Form[0] == word.Form[0]
            : Inflections.Same(asked, word) || SurnameForms.Same(asked.Form, word.Form) || NameForms.Of(asked).Contains(word.Stem);
}
