namespace SezBot.Text.Quotations;

/// <summary>The persons of a text and where each is mentioned.</summary>
internal sealed class People
{
    private const int KeyLength = 4;

    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.Ordinal);
    private readonly List<(int Start, Person Person)> _mentions = [];
    private readonly List<Person> _all = [];

    public People(string text, IReadOnlyList<Token> tokens, NameScanner names, RoleReader roles)
    {
        var full = new HashSet<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (names.At(at) is not { } name)
                continue;
            var role = roles.Before(name, 0) ?? roles.After(name, text.Length);
            Remember(text, tokens, name, role?.Of(text));
            full.UnionWith(Enumerable.Range(name.First, name.Last - name.First + 1));
            at = name.Last;
        }
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!full.Contains(at) && names.IsCapitalised(at) && BySurname(tokens[at]) is { } person)
                _mentions.Add((tokens[at].Span.Start, person));
        }
        _mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>The one person of this surname, in any case; null for none or several.</summary>
    public Person? BySurname(Token surname) =>
        Bearers(surname) switch
        {
            [var only] => only,
            var several => several.Where(person => person.Surname.Form == surname.Form).ToList() is [var exact] ? exact : null,
        };

    /// <summary>Whether anybody of this surname was named.</summary>
    public bool Knows(Token surname) => Bearers(surname).Count > 0;

    /// <summary>The one person with this post among those named before an offset; null for none or several.</summary>
    public Person? ByPost(string post, int before)
    {
        var roots = Roots(post);
        if (roots.Count == 0)
            return null;
        var named = Before(before).Distinct().Where(person => person.Role is { } role && roots.IsSubsetOf(Roots(role))).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>Whom a pronoun means: the last speaker unless somebody else of the same gender was named since; else the only one named.</summary>
    public Person? ByPronoun(Gender gender, int before, (Person Person, int At)? lastSpeaker)
    {
        bool Fits(Person person) => person.Gender == gender || person.Gender == Gender.Unknown;
        if (lastSpeaker is { } last && Fits(last.Person))
            return Between(last.At, before).Any(person => person != last.Person && Fits(person)) ? null : last.Person;
        var named = Before(before).Distinct().Where(Fits).ToList();
        return named is [var only] ? only : null;
    }

    public Gender GenderOf(string name) => _all.Find(person => person.Name == name)?.Gender ?? Gender.Unknown;

    private IEnumerable<Person> Before(int offset) => Between(0, offset);

    private IEnumerable<Person> Between(int from, int to)
    {
        var at = _mentions.BinarySearch((from, null!), Comparer<(int Start, Person Person)>.Create((one, other) => one.Start.CompareTo(other.Start)));
        for (at = at < 0 ? ~at : at; at < _mentions.Count && _mentions[at].Start < to; at++)
            yield return _mentions[at].Person;
    }

    private void Remember(string text, IReadOnlyList<Token> tokens, PersonName name, string? role)
    {
        var surname = tokens[name.Surname];
        var shown = string.Join(' ', name.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Known(surname, tokens[name.First]) is not { } person)
        {
            person = new Person(shown, surname, name.Gender, name.IsNominative);
            _all.Add(person);
            if (!_bySurname.TryGetValue(Key(surname), out var people))
                _bySurname[Key(surname)] = people = [];
            people.Add(person);
        }
        person.Add(shown, name.Gender, name.IsNominative, role);
        _mentions.Add((name.Span.Start, person));
    }

    // The same surname under another given name is another person.
    private Person? Known(Token surname, Token first) => _bySurname.TryGetValue(Key(surname), out var people)
        ? people.FirstOrDefault(person => (Inflections.Same(person.Surname, surname) || SurnameForms.Same(person.Surname.Form, surname.Form)) && SharesFirst(person.Name, first))
        : null;

    private List<Person> Bearers(Token surname) => _bySurname.TryGetValue(Key(surname), out var people)
        ? [.. people.Where(person => Inflections.Same(person.Surname, surname) || SurnameForms.Same(person.Surname.Form, surname.Form))]
        : [];

    private static bool SharesFirst(string name, Token first) => char.ToLowerInvariant(name[0]) == first.Form[0];

    private static HashSet<string> Roots(string post) => Analyzer.Tokens(post).Select(token => Posts.Root(token.Form)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string Key(Token surname) => surname.Form[..Math.Min(KeyLength, surname.Form.Length)];
}
