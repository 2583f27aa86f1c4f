namespace SezBot.Text.Drafts.Comparing;

/// <summary>Whether words of a draft are in its evidence: themselves, or as what stands for them.</summary>
internal sealed class WordSupport(FactText draft, IReadOnlyList<EvidenceView> evidence, DraftKnowledge knowledge)
{
    private const double LeastDegree = 0.7;

    /// <summary>The name at an index is there, in any case form, alphabet, or by another name of the same thing.</summary>
    public bool HoldsName(int at) => HoldsNameItself(at) || HoldsAlias(at);

    public bool HoldsNameItself(int at) => evidence.Any(item => Occurrences(at, item).Any() || HoldsTransliterated(at, item));

    /// <summary>The word at an index is there: of the same root, a synonym, or another name.</summary>
    public bool HoldsWord(int at) => evidence.Any(item => HoldsRoot(draft.Tokens[at], item)) || HoldsAlias(at) || evidence.Any(item => HoldsTransliterated(at, item));

    /// <summary>Where the name at an index stands in the evidence.</summary>
    public IEnumerable<int> Occurrences(int at, EvidenceView item)
    {
        var token = draft.Tokens[at];
        foreach (var other in item.BeginningWith(token.Form[0]))
        {
            if (NameLikeness.AreForms(token, item.Tokens[other]))
                yield return other;
        }
    }

    public bool HoldsAlias(int at)
    {
        foreach (var match in draft.Aliases)
        {
            if (match.First <= at && at < match.End && evidence.Any(item => item.Groups.Contains(match.Group)))
                return true;
        }
        return false;
    }

    private bool HoldsRoot(Token token, EvidenceView item)
    {
        foreach (var other in item.BeginningWith(token.Form[0]))
        {
            if (Inflections.Same(token, item.Tokens[other]) || WordMatcher.Degree(token, item.Tokens[other]) >= LeastDegree)
                return true;
        }
        var groups = knowledge.Synonyms.GroupsOf(token);
        return groups.Count > 0 && item.Tokens.Any(other => knowledge.Synonyms.GroupsOf(other).Any(groups.Contains));
    }

    private bool HoldsTransliterated(int at, EvidenceView item)
    {
        var token = draft.Tokens[at];
        if (token.IsNumber)
            return false;
        if (!char.IsAsciiLetter(token.Form[0]))
            return item.Transliterated.Any(latin => NameLikeness.AreForms(token.Form, latin));
        return token.Form.Length > 2 && Transliteration.Spellings(token.Form)
            .Any(spelling => item.BeginningWith(spelling[0]).Any(other => NameLikeness.AreForms(spelling, item.Tokens[other].Form)));
    }
}
