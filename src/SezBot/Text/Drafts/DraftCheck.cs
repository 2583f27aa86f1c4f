using System.Text;
using SezBot.Text.Drafts.Comparing;

namespace SezBot.Text.Drafts;

/// <summary>
/// Holds each sentence of a draft against the evidence that the model was given. What passes has every figure, date, name and quotation from
/// the evidence that it then cites, shares most of its words with it, and has no link, markup or command.
/// <para>
/// Not promised: that facts of one piece of evidence are joined as they are there. A figure or date that goes to another clause's subject is
/// found where the words around it tell; one that stands in one clause with two names may come out with the wrong one, so may who did what
/// to whom; and a word that the evidence does not have may be among those that need not be shared.
/// </para>
/// </summary>
public sealed class DraftCheck(IReadOnlyList<DraftEvidence> evidence, DraftKnowledge knowledge)
{
    private const int LongestShown = 1_000;
    private const int MostCitations = 2;
    private const int MostPaired = 5;

    private readonly EvidenceView[] _evidence = [.. evidence.DistinctBy(item => item.N).Select(item => new EvidenceView(item, knowledge.Aliases))];

    /// <summary>Sentences may come in any order; one instance serves one caller at a time.</summary>
    public CheckedSentence Check(DraftSentence sentence)
    {
        var (text, fault) = ForbiddenText.Sift(Decoration.Clean(sentence.Text), IsInEvidence);
        fault ??= text.Length > LongestShown ? new Fault(DropReason.TooLong) : null;
        if (fault is null && (!text.Any(char.IsLetter) || text.EndsWith(':')))
            fault = new Fault(DropReason.Empty);
        return fault is null ? Compare(text, sentence) : CheckedSentence.Drop(text, fault);
    }

    private bool IsInEvidence(Rune character) => evidence.Any(item => item.Text.Contains(character.ToString(), StringComparison.Ordinal));

    private CheckedSentence Compare(string text, DraftSentence sentence)
    {
        var draft = new FactText(text, knowledge.Aliases);
        var cited = _evidence.Where(item => sentence.Cited.Contains(item.N)).ToList();
        var comparisons = cited.Select(item => Compare(draft, [item], sentence)).ToList();
        if (Best(comparisons) is { Count: > 0 } holding)
            return new CheckedSentence(text, holding, null, null, false);
        foreach (var pair in Pairs(cited))
        {
            if (Compare(draft, pair, sentence).Fault is null)
                return new CheckedSentence(text, [.. pair.OrderByDescending(item => comparisons.Find(one => one.Evidence[0] == item)!.Share).Select(item => item.N)], null, null, false);
        }
        var others = _evidence.Except(cited).Select(item => Compare(draft, [item], sentence)).ToList();
        if (Best(others) is { Count: > 0 } better)
            return new CheckedSentence(text, [better[0]], null, null, true);
        return CheckedSentence.Drop(text, comparisons.MaxBy(one => one.Share)?.Fault ?? Unsupported(others));
    }

    // a sentence that cites nothing is dropped for that, unless a part of it is the model's invention
    private static Fault Unsupported(List<Comparison> others) => new(DropReason.NoEvidence, others.MaxBy(one => one.Share)?.Fault?.Detail);

    private static IReadOnlyList<int> Best(List<Comparison> comparisons) =>
        [.. comparisons.Where(one => one.Fault is null).OrderByDescending(one => one.Share).Take(MostCitations).Select(one => one.Evidence[0].N)];

    private static IEnumerable<IReadOnlyList<EvidenceView>> Pairs(List<EvidenceView> cited)
    {
        for (var one = 0; one < Math.Min(cited.Count, MostPaired); one++)
        {
            for (var other = one + 1; other < Math.Min(cited.Count, MostPaired); other++)
                yield return [cited[one], cited[other]];
        }
    }

    private Comparison Compare(FactText draft, IReadOnlyList<EvidenceView> group, DraftSentence sentence)
    {
        var support = new WordSupport(draft, group, knowledge);
        var share = SharedWords.Share(draft, support, knowledge, out var found);
        var fault = new FigureCheck(draft, group, knowledge).Find()
            ?? DateCheck.Find(draft, group)
            ?? QuotationCheck.Find(draft, group, sentence.InQuotation)
            ?? new NameCheck(draft, group, support, knowledge).Find()
            ?? (SharedWords.AreEnough(draft, group, share, found) ? null : new Fault(DropReason.TooLittleShared))
            ?? ContradictionCheck.Find(draft, group)
            ?? new FactPlaces(draft, group, knowledge).Find();
        return new Comparison(group, share, fault);
    }
}
