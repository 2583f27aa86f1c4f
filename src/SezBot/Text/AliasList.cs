namespace SezBot.Text;

/// <summary>
/// The names and abbreviations of the field and what else they are called, from <c>data/aliases.yaml</c>: a list of groups, each with
/// <c>kind</c>, <c>name</c>, <c>forms</c> and perhaps <c>capitals</c>, the forms that count only when written in capitals.
/// </summary>
public sealed class AliasList
{
    public static readonly AliasList Empty = new([]);

    // Enough of a word to tell it from most others, so little that every inflected form shares it.
    private const int KeyLength = 3;

    private readonly Dictionary<string, List<(AliasForm Form, AliasGroup Group)>> _byBeginning = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

    public AliasList(IReadOnlyList<AliasGroup> groups)
    {
        Groups = groups;
        foreach (var group in groups)
        {
            foreach (var form in group.Forms)
            {
                if (!_byBeginning.TryGetValue(Key(form.Words[0]), out var forms))
                    _byBeginning[Key(form.Words[0])] = forms = [];
                forms.Add((form, group));
                _stems.UnionWith(form.Words.Select(word => word.Stem));
            }
        }
        foreach (var forms in _byBeginning.Values)
            forms.Sort((one, other) => other.Form.Words.Count.CompareTo(one.Form.Words.Count));
    }

    public IReadOnlyList<AliasGroup> Groups { get; }

    /// <exception cref="InvalidDataException">The file is not such a list; the message names the line.</exception>
    public static AliasList Load(string path) => new(AliasFile.Read(path));

    /// <summary>Whether a form holds this stem.</summary>
    public bool Knows(string stem) => _stems.Contains(stem);

    /// <summary>What the text names, by the longest forms, in their order and without overlap; a form of several groups names each.</summary>
    public IReadOnlyList<AliasMatch> Find(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<AliasMatch>();
        for (var at = 0; at < tokens.Count;)
        {
            var next = at + 1;
            foreach (var match in At(text, tokens, at))
            {
                found.Add(match);
                next = match.End;
            }
            at = next;
        }
        return found;
    }

    private List<AliasMatch> At(string text, IReadOnlyList<Token> tokens, int at)
    {
        var matches = new List<AliasMatch>();
        foreach (var (form, group) in _byBeginning.GetValueOrDefault(Key(tokens[at])) ?? [])
        {
            if (matches.Count > 0 && form.Words.Count < matches[0].Form.Words.Count)
                break;
            if (form.StandsAt(tokens, at) && (!form.InCapitals || IsInCapitals(tokens[at].Span.Of(text))))
                matches.Add(new AliasMatch(at, form, group));
        }
        return matches;
    }

    private static bool IsInCapitals(string word) => !word.Any(char.IsLower);

    private static string Key(Token token) => token.Form[..Math.Min(KeyLength, token.Form.Length)];
}
