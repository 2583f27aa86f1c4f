using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>Reads who speaks from the words of attribution; nobody where that is not certain.</summary>
internal sealed partial class SpeakerReader(string text, IReadOnlyList<Token> tokens, NameScanner names, RoleReader roles, People people)
{
    private (Person Person, int At)? _last;

    [GeneratedRegex(@"\bв\s+(?<name>(?:пресс-служб|пресс-центр|ведомств|министерств|департамент|администраци|правительств|компани|корпораци|управлени|агентств|банк|мини?промторг|минэкономразвити|росстат)\p{L}*[^,]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(?:пресс-служба|ТАСС|РИА\s+«?Новости»?|Интерфакс\p{L}*|РБК|«?Коммерсантъ?»?|«?Ведомост\p{L}*»?|«?Известия\p{L}*»?|Reuters|Bloomberg|ВЦИОМ|Росстат|Минпромторг|Минэкономразвития|Минфин)(?:\s+(?!сообщ|передал|со ссылкой)[^,.]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?:он|она|he|she)$|^(?:его|ее|её)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>The speaker with the post and the kind; null when nobody is certain.</summary>
    public (string Name, string? Role, SpeakerKind Kind)? Read(TextSpan clause)
    {
        var (first, end) = (IndexAt(clause.Start), IndexAt(clause.End));
        if (first == end)
            return null;
        if (Inside().Match(text, clause.Start, clause.Length) is { Success: true } inside && FullName(first, end, clause) is null)
            return (inside.Groups["name"].Value.TrimEnd(), null, SpeakerKind.Organisation);
        if (FullName(first, end, clause) is { } name)
            return Named(name, clause);
        if (Enumerable.Range(first, end - first).Where(at => Pronoun().IsMatch(tokens[at].Form)).Select(at => (int?)at).FirstOrDefault() is { } pronoun)
            return Known(people.ByPronoun(PronounGender(tokens[pronoun].Form, first, end), clause.Start, _last), clause, null);
        if (Surname(first, end) is { } person)
            return Known(person, clause, null);
        if (Agency().Match(text, clause.Start, clause.Length) is { Success: true } agency)
            return (agency.Value.Trim(), null, SpeakerKind.Organisation);
        return UnknownSurname(first, end) is { } surname ? (surname, null, SpeakerKind.Person)
            : Enumerable.Range(first, end - first).Any(at => Posts.Is(tokens[at].Form)) ? Known(people.ByPost(clause.Of(text), clause.Start), clause, null)
            : null;
    }

    /// <summary>Whether a word is, or may be, the subject of a verb of speech.</summary>
    public bool IsSubject(int at) => people.BySurname(tokens[at]) is not null && names.IsCapitalised(at);

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
        // «по словам Кирилла Полякова»; elsewhere a name in another case is not the one who speaks.
        return oblique is not null && tokens[first].Form is "по" ? oblique : null;
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
            if (names.IsCapitalised(at) && people.BySurname(tokens[at]) is { } person)
                return person;
        }
        return null;
    }

    private string? UnknownSurname(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (names.IsCapitalised(at) && Words.IsSurname(tokens[at].Span.Of(text)) && (at == first || SpeechVerbs.Is(tokens[at - 1].Form)) && (at > first || end - first <= 2))
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
