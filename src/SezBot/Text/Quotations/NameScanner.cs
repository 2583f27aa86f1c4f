namespace SezBot.Text.Quotations;

/// <summary>Finds names of persons: by a given name, by initials, or by two capitalised words beside a verb of speech.</summary>
internal sealed class NameScanner(string text, IReadOnlyList<Token> tokens)
{
    /// <summary>The name that begins at a word; null when none does.</summary>
    public PersonName? At(int at)
    {
        if (!IsCapitalised(at) && !IsInitial(at))
            return null;
        return Initials(at) ?? GivenFirst(at) ?? SurnameFirst(at) ?? BesideVerb(at);
    }

    /// <summary>A capitalised word that is no abbreviation.</summary>
    public bool IsCapitalised(int at) =>
        at >= 0 && at < tokens.Count && char.IsUpper(text[tokens[at].Span.Start]) && tokens[at].Span.Length > 1 && char.IsLower(text[tokens[at].Span.Start + 1]);

    // И. И. Петров; Петров И. И. is read by its surname alone.
    private PersonName? Initials(int at)
    {
        var next = at;
        while (next - at < 2 && IsInitial(next))
            next++;
        return next == at || !IsCapitalised(next) || !Joins(next - 1, next) ? null : Named(at, EndOfSurname(next), next, Gender.Unknown, isNominative: true);
    }

    private PersonName? GivenFirst(int at)
    {
        if (GivenNames.OfAnyForm(tokens[at]) is not { } gender || !Joins(at, at + 1) || !IsCapitalised(at + 1))
            return null;
        var isNominative = GivenNames.Of(tokens[at]) is not null && !IsObliqueBySurname(at + 1, gender);
        var surname = IsPatronymic(at + 1) && Joins(at + 1, at + 2) && IsCapitalised(at + 2) ? at + 2 : at + 1;
        return Named(at, EndOfSurname(surname), surname, gender, isNominative);
    }

    private PersonName? SurnameFirst(int at) =>
        GivenNames.OfAnyForm(tokens[at]) is null && Joins(at, at + 1) && IsCapitalised(at + 1) && GivenNames.Of(tokens[at + 1]) is { } gender
        && Words.IsSurname(tokens[at].Span.Of(text)) && !(Joins(at + 1, at + 2) && IsCapitalised(at + 2) && !IsPatronymic(at + 2))
            ? Named(at, IsPatronymic(at + 2) && Joins(at + 1, at + 2) ? at + 2 : at + 1, at, gender, isNominative: true)
            : null;

    // «Самип Шастри отметил», «заявил Чжао Мяоси»: a name that no list holds.
    private PersonName? BesideVerb(int at)
    {
        if (!Joins(at, at + 1) || !IsCapitalised(at + 1) || (Joins(at + 1, at + 2) && IsCapitalised(at + 2)) || IsInQuotes(at) || tokens[at].Form is "сам" or "сама")
            return null;
        var isBeforeVerb = at + 2 < tokens.Count && SpeechVerbs.Is(tokens[at + 2].Form) && Gap(at + 1, at + 2) is " ";
        var isAfterVerb = at > 0 && SpeechVerbs.Is(tokens[at - 1].Form) && Gap(at - 1, at) is " ";
        return isBeforeVerb || isAfterVerb ? Named(at, at + 1, at + 1, Gender.Unknown, isNominative: true) : null;
    }

    private PersonName Named(int first, int last, int surname, Gender gender, bool isNominative) =>
        new(new TextSpan(tokens[first].Span.Start, tokens[last].Span.End), first, last, surname, gender, isNominative);

    private bool IsObliqueBySurname(int surname, Gender gender) =>
        gender == Gender.Male && tokens[surname].Form is var form && (form.EndsWith("ова", StringComparison.Ordinal) || form.EndsWith("ева", StringComparison.Ordinal) || form.EndsWith("ина", StringComparison.Ordinal)
            || form.EndsWith("ского", StringComparison.Ordinal) || form.EndsWith("ым", StringComparison.Ordinal));

    private int EndOfSurname(int surname) =>
        surname + 1 < tokens.Count && IsCapitalised(surname + 1) && Gap(surname, surname + 1) is "-" ? surname + 1 : surname;

    private bool IsPatronymic(int at) => at < tokens.Count && IsCapitalised(at) && tokens[at].Form is var form
        && (form.EndsWith("вич", StringComparison.Ordinal) || form.EndsWith("вна", StringComparison.Ordinal) || form.EndsWith("ична", StringComparison.Ordinal)
            || form.EndsWith("вича", StringComparison.Ordinal) || form.EndsWith("вны", StringComparison.Ordinal) || form.EndsWith("вичем", StringComparison.Ordinal));

    private bool IsInitial(int at) => at < tokens.Count && tokens[at].Span is { Length: 1 } span && char.IsUpper(text[span.Start]) && span.End < text.Length && text[span.End] == '.';

    private bool IsInQuotes(int at) => tokens[at].Span.Start > 0 && text[tokens[at].Span.Start - 1] is '«' or '„' or '“' or '"';

    private bool Joins(int one, int next) => next < tokens.Count && Gap(one, next) is " " or "\u00a0" or ". " or "." or ".\u00a0" && (IsInitial(one) || Gap(one, next)[0] != '.');

    private string Gap(int one, int next) => tokens[next].Span.Start - tokens[one].Span.End is > 0 and <= 3 ? text[tokens[one].Span.End..tokens[next].Span.Start] : "";
}
