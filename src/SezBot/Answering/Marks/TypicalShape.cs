using System.Collections.Frozen;

namespace SezBot.Answering.Marks;

/// <summary>How an answer of a kind most often looks: said beforehand, since no set of questions has enough of every kind. How much it counts is fitted.</summary>
internal static class TypicalShape
{
    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create("в", "во", "на", "из", "под", "у", "при", "близ", "около", "к", "до", "по", "in", "at", "from", "near", "under");

    /// <returns>0 to 1.</returns>
    public static double Degree(SentenceView view, CandidateSpan span, SpanShape shape) => (view.Question.Asked.Kind, shape) switch
    {
        (AnswerKind.Person, SpanShape.FullName) => 1,
        (AnswerKind.Person, SpanShape.SingleName or SpanShape.NameList) => 0.6,
        (AnswerKind.Person, SpanShape.Opening or SpanShape.LongName) => 0.4,
        (AnswerKind.Organisation, SpanShape.Quoted or SpanShape.Abbreviation or SpanShape.FullName or SpanShape.SingleName or SpanShape.LongName) => 1,
        (AnswerKind.Organisation, SpanShape.NameAndWords or SpanShape.Opening or SpanShape.NameList) => 0.5,
        (AnswerKind.Date, SpanShape.Date or SpanShape.Year) => 1,
        (AnswerKind.Count, SpanShape.Number) => 1,
        (AnswerKind.Count, SpanShape.NumberWithUnit) => 0.7,
        (AnswerKind.Measure or AnswerKind.Duration, SpanShape.NumberWithUnit) => 1,
        (AnswerKind.Measure or AnswerKind.Duration, SpanShape.Number or SpanShape.Percent) => 0.7,
        (AnswerKind.Percent, SpanShape.Percent) => 1,
        (AnswerKind.Money, SpanShape.Money) => 1,
        (AnswerKind.Place, SpanShape.FullName or SpanShape.SingleName or SpanShape.NameAndWords or SpanShape.LongName) => FollowsPlacePreposition(view, span) ? 1 : 0.3,
        (AnswerKind.Place, SpanShape.Word or SpanShape.Words) => FollowsPlacePreposition(view, span) ? 0.6 : 0,
        (AnswerKind.Name, SpanShape.Quoted) => 1,
        (AnswerKind.Name, SpanShape.FullName or SpanShape.SingleName or SpanShape.Abbreviation or SpanShape.LongName or SpanShape.NameAndWords) => 0.7,
        (AnswerKind.OfClass, SpanShape.Quoted or SpanShape.FullName or SpanShape.SingleName or SpanShape.Abbreviation or SpanShape.LongName) => 0.6,
        (AnswerKind.Quality, SpanShape.Quality) => 1,
        (AnswerKind.List, SpanShape.Enumeration or SpanShape.NameList) => 1,
        (AnswerKind.Reason, SpanShape.Clause or SpanShape.LongWords) => 0.6,
        _ => 0,
    };

    private static bool FollowsPlacePreposition(SentenceView view, CandidateSpan span) =>
        span.First > 0 && PlacePrepositions.Contains(view.Tokens[span.First - 1].Form);
}
