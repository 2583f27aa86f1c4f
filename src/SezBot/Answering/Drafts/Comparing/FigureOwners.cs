using SezBot.Answering.Drafts.Figures;

namespace SezBot.Answering.Drafts.Comparing;

/// <summary>
/// Finds a figure given to the wrong name: in the evidence its clause names others and none of the draft's, while a name of the draft
/// stands in another clause with a figure of the same unit.
/// </summary>
internal static class FigureOwners
{
    public static Fault? Find(FactText draft, IReadOnlyList<EvidenceView> evidence)
    {
        foreach (var figure in draft.Figures)
        {
            if (figure.IsOrdinal)
                continue;
            var names = NamesBeside(draft, figure.First);
            if (names.Count > 0 && evidence.All(item => IsAnothers(draft, item, figure, names)))
                return new Fault(DropReason.UnsupportedNumber, figure.Of(draft.Text, draft.Tokens));
        }
        return null;
    }

    private static bool IsAnothers(FactText draft, EvidenceView item, Figure figure, List<int> names)
    {
        var places = FigureCheck.Equals(item, figure).Select(other => item.Facts.Clauses[other.First]).ToHashSet();
        if (places.Count == 0)
            return true;
        var own = names.SelectMany(name => Occurrences(draft, item, name)).Select(at => item.Facts.Clauses[at]).ToHashSet();
        return !own.Overlaps(places)
            && item.Facts.Figures.Any(other => other.Unit == figure.Unit && !other.IsOrdinal && other.Value != figure.Value && own.Contains(item.Facts.Clauses[other.First]))
            && places.All(place => Enumerable.Range(0, item.Tokens.Count).Any(at => item.Facts.Clauses[at] == place && NameReader.IsName(item.Facts, at)));
    }

    private static IEnumerable<int> Occurrences(FactText draft, EvidenceView item, int name) =>
        item.BeginningWith(draft.Tokens[name].Form[0]).Where(other => NameLikeness.AreForms(draft.Tokens[name], item.Tokens[other]));

    private static List<int> NamesBeside(FactText draft, int figure) =>
        [.. Enumerable.Range(0, draft.Tokens.Count).Where(at => draft.Clauses[at] == draft.Clauses[figure] && NameReader.IsName(draft, at))];
}
