using System.Collections.Frozen;
using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>What a date and a number look like is known beforehand: where a sentence has one that the question does not name, nothing else answers.</summary>
internal static class KindFilter
{
    private static readonly FrozenSet<string> Approximate = FrozenSet.Create(
        "более", "менее", "около", "почти", "примерно", "приблизительно", "свыше", "порядка", "от", "до", "не", "over", "about", "almost");

    private static readonly FrozenSet<string> TimeStems = Analyzer.Tokens("лет год года месяц месяцев день дней дня неделя недель час часов минут минута секунд секунда years days months hours")
        .Select(token => token.Stem).ToFrozenSet();

    public static List<CandidateSpan> Apply(SentenceView view, List<CandidateSpan> spans) => view.Question.Asked.Kind switch
    {
        AnswerKind.Date => First(spans, span => IsDate(view, span)),
        AnswerKind.Percent => First(spans, span => IsNumber(view, span) && Any(view, span, view.IsPercent), span => IsNumber(view, span)),
        AnswerKind.Money => First(spans, span => IsNumber(view, span) && SpanShapes.Of(view, span) == SpanShape.Money, span => IsNumber(view, span)),
        AnswerKind.Duration => First(spans, span => IsNumber(view, span) && IsOfTime(view, span), span => IsNumber(view, span)),
        AnswerKind.Count or AnswerKind.Measure => First(spans, span => IsNumber(view, span)),
        _ => spans,
    };

    private static List<CandidateSpan> First(List<CandidateSpan> spans, params Predicate<CandidateSpan>[] filters)
    {
        foreach (var filter in filters)
        {
            if (spans.FindAll(filter) is { Count: > 0 } left)
                return left;
        }
        return spans;
    }

    private static bool IsDate(SentenceView view, CandidateSpan span) =>
        view.Classes[span.First] is WordClass.Number or WordClass.Year or WordClass.Month
        && view.Classes[span.Last] is WordClass.Number or WordClass.Year or WordClass.Month or WordClass.Unit
        && Any(view, span, at => view.Matches[at] == 0 && (view.Classes[at] is WordClass.Year or WordClass.Month || IsNumericDate(view.Tokens[at])))
        && !Any(view, span, at => view.Classes[at] is WordClass.Noun or WordClass.Adjective or WordClass.Verb or WordClass.Name or WordClass.Opening);

    /// <summary>«07.10.2025»: the folded form has commas.</summary>
    public static bool IsNumericDate(Token token) => token.IsNumber && token.Form.Count(sign => sign == ',') == 2;

    private static bool IsNumber(SentenceView view, CandidateSpan span) =>
        (view.Classes[span.First] is WordClass.Number or WordClass.Year || Approximate.Contains(view.Tokens[span.First].Form))
        && Any(view, span, at => view.Matches[at] == 0 && view.Classes[at] == WordClass.Number)
        && !Any(view, span, at => view.Classes[at] is WordClass.Verb or WordClass.Month);

    /// <summary>Whether the number at an index counts years, days or hours.</summary>
    public static bool IsTimeAfter(SentenceView view, int at) => at + 1 < view.Count && TimeStems.Contains(view.Tokens[at + 1].Stem);

    private static bool IsOfTime(SentenceView view, CandidateSpan span) =>
        Any(view, span, at => TimeStems.Contains(view.Tokens[at].Stem)) || IsTimeAfter(view, span.Last);

    private static bool Any(SentenceView view, CandidateSpan span, Predicate<int> holds)
    {
        for (var at = span.First; at <= span.Last; at++)
        {
            if (holds(at))
                return true;
        }
        return false;
    }
}
