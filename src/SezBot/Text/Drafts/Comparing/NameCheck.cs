namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// Each word of a name has to be in the evidence, its title or its publisher; a first name and a surname have to stand together there. The
/// first word of a sentence is a capital anyway: it has to be in the evidence or be a common word.
/// </summary>
internal sealed class NameCheck(FactText draft, IReadOnlyList<EvidenceView> evidence, WordSupport support, DraftKnowledge knowledge)
{
    // In so many of the background passages a word is no rare name, alone or before a name.
    private const int Common = 100;
    private const int CommonBeforeName = 180;

    public Fault? Find()
    {
        for (var at = 0; at < draft.Tokens.Count; at++)
        {
            if (draft.IsQuoted(draft.Tokens[at]))
                continue;
            var holds = NameReader.IsName(draft, at) ? support.HoldsName(at)
                : !NameReader.BeginsSentence(draft, at) || !draft.IsCapitalised(at) || IsCommon(at) || support.HoldsWord(at);
            if (!holds || IsMixedUp(at))
                return new Fault(DropReason.UnsupportedName, draft.Of(draft.Tokens[at]));
        }
        return null;
    }

    private bool IsCommon(int at)
    {
        var token = draft.Tokens[at];
        if (token.IsNumber || token.IsStopWord || draft.IsCounted[at])
            return true;
        if (FrequentNames.Contains(token.Stem) || Words.IsSurname(draft.Of(token)) || IsInCapitals(token) || NamesSomething(at))
            return false;
        var precedesName = at + 1 < draft.Tokens.Count && NameReader.IsName(draft, at + 1) && draft.Tokens[at + 1].Span.Start == token.Span.End + 1;
        return knowledge.Synonyms.GroupsOf(token).Count > 0 || knowledge.Background.Frequency(token.Stem) >= (precedesName ? CommonBeforeName : Common);
    }

    private bool NamesSomething(int at) => draft.Aliases.Any(match => match.First <= at && at < match.End && match.Group.Kind is not AliasKind.Term);

    private bool IsInCapitals(Token token) => token.Span.Length > 1 && draft.Of(token).All(char.IsUpper);

    // «Степан Иванов» where the evidence tells of Степан Коваленко and of Пётр Иванов
    private bool IsMixedUp(int at)
    {
        if (at + 1 >= draft.Tokens.Count || !IsPlainName(at) || !IsPlainName(at + 1) || draft.Tokens[at + 1].Span.Start != draft.Tokens[at].Span.End + 1
            || support.HoldsAlias(at) || support.HoldsAlias(at + 1))
            return false;
        var (isApart, apart) = (false, false);
        foreach (var item in evidence)
        {
            var (firsts, seconds) = (support.Occurrences(at, item).ToList(), support.Occurrences(at + 1, item).ToList());
            if (firsts.Any(first => seconds.Any(second => Math.Abs(first - second) is 1 or 2)))
                return false;
            apart |= firsts.Any(first => IsFollowedBySurname(item.Facts, first));
            isApart |= seconds.Any(second => second > 0 && IsCapitalisedPair(item.Facts, second - 1, second) && Words.IsSurname(item.Facts.Of(item.Tokens[second])));
        }
        return apart || (isApart && !(at > 0 && WordClasses.IsPreposition(draft.Tokens[at - 1].Form)));
    }

    private bool IsPlainName(int at) =>
        draft.IsCapitalised(at) && !draft.Tokens[at].IsStopWord && draft.Tokens[at].Span.Length > 1 && !IsInCapitals(draft.Tokens[at])
        && (NameReader.IsName(draft, at) || at == 0);

    private static bool IsFollowedBySurname(FactText text, int at) =>
        at + 1 < text.Tokens.Count && IsCapitalisedPair(text, at, at + 1) && Words.IsSurname(text.Of(text.Tokens[at + 1]));

    private static bool IsCapitalisedPair(FactText text, int one, int other) =>
        text.IsCapitalised(one) && text.IsCapitalised(other) && text.Tokens[other].Span.Start == text.Tokens[one].Span.End + 1;
}
