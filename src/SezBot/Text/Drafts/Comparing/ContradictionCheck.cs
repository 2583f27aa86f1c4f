namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// Finds a word that the draft denies and the evidence never does, or the other way round, and a word whose opposite alone is in the
/// evidence («вырос», «снизился»).
/// </summary>
internal static class ContradictionCheck
{
    // between a «не» and what it denies may stand «был», «будет», «может», «своей»
    private const int Reach = 3;

    public static Fault? Find(FactText draft, IReadOnlyList<EvidenceView> evidence)
    {
        for (var at = 0; at < draft.Tokens.Count; at++)
        {
            var token = draft.Tokens[at];
            if (token.IsNumber || token.IsStopWord || draft.IsQuoted(token))
                continue;
            if (IsDenied(draft, at) ? !MayBeDenied(token, evidence) : IsOnlyDenied(token, evidence))
                return new Fault(DropReason.Contradiction, draft.Of(token));
            if (Opposites.Of(token) is { Count: > 0 } opposites && !HoldsSide(token, evidence) && HoldsAny(opposites, evidence))
                return new Fault(DropReason.Contradiction, draft.Of(token));
        }
        return null;
    }

    private static bool MayBeDenied(Token token, IReadOnlyList<EvidenceView> evidence)
    {
        var (stands, denies) = (false, false);
        foreach (var item in evidence)
        {
            for (var at = 0; at < item.Tokens.Count; at++)
            {
                if (Inflections.Same(token, item.Tokens[at]))
                {
                    stands = true;
                    if (IsDenied(item.Facts, at))
                        return true;
                }
                denies |= IsNegation(item.Tokens, at);
            }
        }
        // another word for what is denied there
        return !stands && denies;
    }

    private static bool IsOnlyDenied(Token token, IReadOnlyList<EvidenceView> evidence)
    {
        var denied = false;
        foreach (var item in evidence)
        {
            foreach (var at in item.BeginningWith(token.Form[0]))
            {
                if (!Inflections.Same(token, item.Tokens[at]))
                    continue;
                if (!IsDenied(item.Facts, at))
                    return false;
                denied = true;
            }
        }
        return denied;
    }

    private static bool IsDenied(FactText text, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 1 - Reach; before--)
        {
            if (!AreBeside(text, before))
                return false;
            if (IsNegation(text.Tokens, before))
                return true;
            if (!text.Tokens[before].IsStopWord && !text.Tokens[before].Form.StartsWith("сво", StringComparison.Ordinal))
                return false;
        }
        return false;
    }

    private static bool AreBeside(FactText text, int at)
    {
        foreach (var c in text.Text.AsSpan(text.Tokens[at].Span.End, text.Tokens[at + 1].Span.Start - text.Tokens[at].Span.End))
        {
            if (!char.IsWhiteSpace(c) && c is not ('\'' or '’' or '«' or '"'))
                return false;
        }
        return true;
    }

    // «не только», «не менее» deny nothing
    private static bool IsNegation(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Form is "не" or "нет" or "нельзя" or "not" or "no" or "never" or "cannot" or "without" or "без" or "t"
        && !(at + 1 < tokens.Count && tokens[at + 1].Form is "только" or "менее" or "более" or "меньше" or "больше" or "просто" or "лишь" or "один" or "об" or "only" or "less" or "more" or "just");

    private static bool HoldsSide(Token token, IReadOnlyList<EvidenceView> evidence) =>
        Opposites.SideOf(token) is { } side && HoldsAny(side, evidence);

    private static bool HoldsAny(IReadOnlyList<string> beginnings, IReadOnlyList<EvidenceView> evidence)
    {
        foreach (var item in evidence)
        {
            foreach (var beginning in beginnings)
            {
                if (item.BeginningWith(beginning[0]).Any(at => item.Tokens[at].Form.StartsWith(beginning, StringComparison.Ordinal)))
                    return true;
            }
        }
        return false;
    }
}
