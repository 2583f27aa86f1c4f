using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>Reads who speaks from the words of attribution; nobody where that is not certain.</summary>
internal sealed partial class SpeakerReader(string text, IReadOnlyList<Token> tokens, NameScanner names, RoleReader roles, People people)
{
    private (Person Person, int At)? _last;

    [GeneratedRegex(@"\bв\s+(?<name>(?:пресс-служб|пресс-центр|ведомств|министерств|департамент|администраци|правительств|компани|корпораци|управлени|агентств|банк|минпромторг|минэкономразвити|росстат)\p{L}*[^,]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(?:[Пп]ресс-служба|ТАСС|РИА\s+«?Новости»?|Интерфакс\p{L}*|РБК|«?Коммерсантъ?»?|«?Ведомост\p{L}*»?|«?Известия\p{L}*»?|Reuters|Bloomberg|ВЦИОМ|Росстат|Минпромторг|Минэкономразвития|Минфин)(?:\s+(?!сообщ|передал|со ссылкой|слов|отме|рассказ|заяв|доба|поясн|уточн)[^,.]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?:он|она|he|she)$|^(?:его|ее|её)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>The speaker with the post and the kind; null when nobody is certain.</summary>
    public (string Name, string? Role, SpeakerKind Kind)? Read(TextSpan clause)
    {
        var (first, end) = (IndexAt(clause.Start), IndexAt(clause.End));
        return first < end && Speaker(clause, first, end) is { } speaker && Agrees(speaker, first, end) ? speaker : null;
    }

    private (string Name, string? Role, SpeakerKind Kind)? Speaker(TextSpan clause, int first, int end)
    {
        if (Inside().Match(text, clause.Start, clause.Length) is { Success: true } inside && FullName(first, end, clause) is null)
            return (UpToVerb(inside.Groups["name"].Value), null, SpeakerKind.Organisation);
        if (FullName(first, end, clause) is { } name)
            return Named(name, clause);
        if (Enumerable.Range(first, end - first).Where(at => Pronoun().IsMatch(tokens[at].Form)).Select(at => (int?)at).FirstOrDefault() is { } pronoun)
            return Known(people.ByPronoun(PronounGender(tokens[pronoun].Form, first, end), clause.Start, _last), clause, null);
        if (Surname(first, end) is { } person)
            return Known(person, clause, null);
        if (Agency().Match(text, clause.Start, clause.Length) is { Success: true } agency)
            return (UpToVerb(agency.Value), null, SpeakerKind.Organisation);
        return UnknownSurname(first, end) is { } surname ? (surname, null, SpeakerKind.Person)
            : Enumerable.Range(first, end - first).Any(at => Posts.Is(tokens[at].Form)) ? Known(people.ByPost(clause.Of(text), clause.Start), clause, null)
            : null;
    }

    /// <summary>Whether the words from the beginning of a sentence to a verb of speech name somebody, directly before the verb, who speaks.</summary>
    public bool IsSubject(int start, int verb)
    {
        var last = IndexAt(verb) - 1;
        if (last < 0 || tokens[last].Span.Start < start || text.AsSpan(tokens[last].Span.End, verb - tokens[last].Span.End).IndexOfAnyExcept(" ,»\u00a0") >= 0)
            return false;
        var first = IndexAt(start);
        var isAfterComma = text.AsSpan(tokens[last].Span.End, verb - tokens[last].Span.End).Contains(',');
        return isAfterComma ? EndsWithPost(first, last) : EndsWithName(first, last) || IsShort(first, last) || NamesOrganisation(start, verb);
    }

    private bool EndsWithName(int first, int last) =>
        Enumerable.Range(Math.Max(first, last - 2), last - Math.Max(first, last - 2) + 1).Any(at => names.At(at) is { IsNominative: true } name && name.Last == last)
        || (names.IsCapitalised(last) && people.BySurname(tokens[last]) is not null);

    // «Он добавил, что», «Министр сообщила, что».
    private bool IsShort(int first, int last) => (Pronoun().IsMatch(tokens[last].Form) && last - first <= 2) || (first == last && Posts.Is(tokens[last].Form));

    // «Вера Полякова, директор института, рассказала о».
    private bool EndsWithPost(int first, int last) =>
        Enumerable.Range(first, last - first).Any(at => names.At(at) is { IsNominative: true } name && roles.After(name, tokens[last].Span.End) is { } role && role.End >= tokens[last].Span.End);

    // «Пресс-служба зоны сообщила, что», «В Минпромторге сообщили, что».
    private bool NamesOrganisation(int start, int verb) => Inside().IsMatch(text[start..verb]) || (Agency().Match(text, start, verb - start) is { Success: true } agency && agency.Index == start);

    // «Пресс-служба зоны сообщила».
    private static string UpToVerb(string name) =>
        Analyzer.Tokens(name).Find(word => SpeechVerbs.Is(word.Form)) is { Form: not null } verb && verb.Span.Start > 0 ? name[..verb.Span.Start].TrimEnd() : name.Trim();

    private PersonName? FullName(int first, int end, TextSpan clause)
    {
        PersonName? oblique = null;
        var depth = 0;
        for (var at = first; at < end; at++)
        {
            depth += Depth(at == first ? clause.Start : tokens[at - 1].Span.End, tokens[at].Span.Start);
            if (depth > 0 || names.At(at) is not { } name || name.Span.End > clause.End)
                continue;
            if (name.IsNominative)
                return name;
            oblique ??= name;
        }
        return oblique is not null && MayBeOblique(first, end) ? oblique : null;
    }

    // «по словам Кирилла Полякова», «приводит слова Полякова»; elsewhere a name in another case is not the one who speaks.
    private bool MayBeOblique(int first, int end) => tokens[first].Form is "по" || Enumerable.Range(first, end - first).Any(at => SpeechVerbs.Cites(tokens[at].Form));

    // «сказали» is not said of one, nor «сказала» of a man.
    private bool Agrees((string Name, string? Role, SpeakerKind Kind) speaker, int first, int end)
    {
        var verb = Enumerable.Range(first, end - first).Where(at => SpeechVerbs.Is(tokens[at].Form)).Select(at => (int?)at).FirstOrDefault();
        if (speaker.Kind != SpeakerKind.Person || verb is null)
            return true;
        var (said, own) = (SpeechVerbs.GenderOf(tokens[verb.Value].Form), people.GenderOf(speaker.Name));
        return said == Gender.Unknown || (said != Gender.Plural && (own == Gender.Unknown || own == said || SpeechVerbs.Cites(tokens[verb.Value].Form)));
    }

    private int Depth(int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
            depth += text[at] is '«' or '„' ? 1 : text[at] is '»' or '“' ? -1 : 0;
        return depth;
    }

    private (string, string?, SpeakerKind)? Named(PersonName name, TextSpan clause)
    {
        var role = roles.Before(name, clause.Start) ?? roles.After(name, clause.End);
        var person = people.BySurname(tokens[name.Surname]);
        return Known(person, clause, role?.Of(text)) ?? (name.Span.Of(text), role?.Of(text), SpeakerKind.Person);
    }

    private (string, string?, SpeakerKind)? Known(Person? person, TextSpan clause, string? role)
    {
        if (person is null)
            return null;
        _last = (person, clause.End);
        return (person.Name, role ?? person.Role, SpeakerKind.Person);
    }

    // «сказал Коваленко»: of one who was named in full.
    private Person? Surname(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (names.IsCapitalised(at) && people.BySurname(tokens[at]) is { } person && (MayBeOblique(first, end) || IsNominative(tokens[at], person)))
                return person;
        }
        return null;
    }

    private static bool IsNominative(Token surname, Person person) =>
        person.IsNominative ? surname.Form == person.Surname.Form : surname.Form.Length < person.Surname.Form.Length;

    private string? UnknownSurname(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (names.IsCapitalised(at) && Words.IsSurname(tokens[at].Span.Of(text)) && !people.Knows(tokens[at]) && (at == first || SpeechVerbs.Is(tokens[at - 1].Form)) && (at > first || end - first <= 2))
                return tokens[at].Span.Of(text);
        }
        return null;
    }

    private Gender PronounGender(string pronoun, int first, int end) => pronoun switch
    {
        "он" or "его" or "he" => Gender.Male,
        "она" or "ее" or "she" => Gender.Female,
        _ => SpeechVerbs.GenderOf(tokens[Math.Min(first, end - 1)].Form),
    };

    /// <summary>Index of the first word at an offset or after it.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
