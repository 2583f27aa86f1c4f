namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// Finds a figure or date that was given to something else: another clause of the evidence has more of the words around it, and has another
/// figure or date of the same kind. Clauses are compared by the weight of shared words, so that a name outweighs a verb.
/// </summary>
internal sealed class FactPlaces(FactText draft, IReadOnlyList<EvidenceView> evidence, DraftKnowledge knowledge)
{
    // About the weight of a word that every second passage has: less is no difference.
    private const double Margin = 1;

    public Fault? Find()
    {
        if (evidence.Any(item => item.Facts.IsEnglish != draft.IsEnglish))
            return null;
        var facts = draft.Places;
        foreach (var fact in facts)
        {
            if (draft.IsQuoted(draft.Tokens[fact.At]))
                continue;
            var words = WordsBeside(fact.At);
            var (own, others) = (0.0, 0.0);
            foreach (var item in evidence)
            {
                foreach (var clause in item.FactsByClause)
                {
                    var weight = new Lazy<double>(() => Weight(words, item, clause.Key));
                    if (clause.Any(other => other.Kind == fact.Kind && other.Value == fact.Value))
                        own = Math.Max(own, weight.Value + double.Epsilon);
                    else if (clause.Any(other => other.Kind == fact.Kind && !facts.Any(told => told.Kind == other.Kind && told.Value == other.Value)))
                        others = Math.Max(others, weight.Value);
                }
            }
            if (own > 0 && others > own + Margin)
                return new Fault(fact.IsDate ? DropReason.UnsupportedDate : DropReason.UnsupportedNumber, draft.Of(draft.Tokens[fact.At]));
        }
        return null;
    }

    private List<int> WordsBeside(int fact) => [.. Enumerable.Range(0, draft.Tokens.Count)
        .Where(at => draft.Clauses[at] == draft.Clauses[fact] && !draft.Tokens[at].IsStopWord && !draft.Tokens[at].IsNumber && !draft.IsCounted[at])];

    private double Weight(List<int> words, EvidenceView item, int clause) => words
        .Where(at => item.BeginningWith(draft.Tokens[at].Form[0]).Any(other => item.Facts.Clauses[other] == clause && Inflections.Same(draft.Tokens[at], item.Tokens[other])))
        .Sum(at => knowledge.Background.Weight(draft.Tokens[at].Stem));
}
