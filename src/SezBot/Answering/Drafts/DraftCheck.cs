using SezBot.Text;

namespace SezBot.Answering.Drafts;

/// <summary>Holds each sentence of a draft against the evidence that the model was given, so that nothing is shown which no evidence holds.</summary>
public sealed class DraftCheck(IReadOnlyList<DraftEvidence> evidence, DraftKnowledge knowledge)
{
    private const int LongestShown = 1_000;

    private readonly EvidenceView[] _evidence = [.. evidence.Select(item => new EvidenceView(item))];

    public CheckedSentence Check(DraftSentence sentence)
    {
        var (text, fault) = ForbiddenText.Sift(Decoration.Clean(sentence.Text));
        fault ??= text.Length > LongestShown ? new Fault(DropReason.TooLong) : null;
        if (fault is null && (!text.Any(char.IsLetter) || text.EndsWith(':')))
            fault = new Fault(DropReason.Empty);
        if (fault is not null)
            return CheckedSentence.Drop(text, fault);
        var draft = Analyzer.Tokens(text);
        var cited = _evidence.Where(item => sentence.Cited.Contains(item.N)).ToList();
        foreach (var item in cited)
        {
            if (Compare(text, draft, item) is not { } found)
                return new CheckedSentence(text, [item.N], null, null, false);
            fault ??= found;
        }
        foreach (var item in _evidence.Except(cited))
        {
            if (Compare(text, draft, item) is null)
                return new CheckedSentence(text, [item.N], null, null, true);
        }
        return CheckedSentence.Drop(text, fault ?? new Fault(DropReason.NoEvidence));
    }

    private Fault? Compare(string text, IReadOnlyList<Token> draft, EvidenceView item)
    {
        foreach (var number in NumberMentions.Find(text))
        {
            if (!item.Numbers.Any(other => other.Value == number.Value && (number.Unit is null || other.Unit == number.Unit)))
                return new Fault(DropReason.UnsupportedNumber, number.Span.Of(text));
        }
        foreach (var date in DateMentions.Find(text))
        {
            if (!item.Dates.Any(other => (date.Year ?? other.Year) == other.Year && (date.Month ?? other.Month) == other.Month && (date.Day ?? other.Day) == other.Day))
                return new Fault(DropReason.UnsupportedDate, date.Span.Of(text));
        }
        foreach (var name in NameMentions.Find(text).SelectMany(name => draft.Where(token => name.Contains(token.Span))))
        {
            if (!item.Tokens.Any(other => Inflections.Same(name, other)))
                return new Fault(DropReason.UnsupportedName, name.Span.Of(text));
        }
        var words = draft.Where(token => !token.IsStopWord && !token.IsNumber).ToList();
        var found = words.Where(token => item.Tokens.Any(other => TermMatcher.Degree(token, other) > 0)).Sum(token => knowledge.Background.Weight(token.Stem));
        return found < 0.6 * words.Sum(token => knowledge.Background.Weight(token.Stem)) ? new Fault(DropReason.TooLittleShared) : null;
    }
}
