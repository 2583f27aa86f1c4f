using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>Tells the shape of a span from the classes of its words.</summary>
internal static class SpanShapes
{
    private const int FewWords = 3;

    private static readonly string[] MoneyStems = ["рубл", "руб", "доллар", "евр", "юан", "фунт", "dollar", "rubl", "euro", "yuan"];

    public static SpanShape Of(SentenceView view, CandidateSpan span)
    {
        var counts = WordCounts.Of(view, span);
        if (counts.Numbers + counts.Years + counts.Months > 0 && OfNumbers(view, span, counts) is { } numeric)
            return numeric;
        if (view.Gaps[span.First].HasFlag(Gap.OpenQuote) && view.Gaps[span.Last + 1].HasFlag(Gap.CloseQuote))
            return SpanShape.Quoted;
        var names = counts.Names + counts.Openings + counts.Abbreviations;
        if (names == span.Length && counts.Abbreviations > 0)
            return SpanShape.Abbreviation;
        if (names + counts.Conjunctions == span.Length && counts.Joints > 0)
            return SpanShape.NameList;
        if (names == span.Length)
            return counts.Names == 0 ? SpanShape.Opening : span.Length == 1 ? SpanShape.SingleName : span.Length <= FewWords ? SpanShape.FullName : SpanShape.LongName;
        if (counts.Verbs > 0)
            return SpanShape.Clause;
        if (counts.Joints > 0)
            return SpanShape.Enumeration;
        if (counts.Adjectives == span.Length)
            return SpanShape.Quality;
        return names > 0 ? SpanShape.NameAndWords : span.Length == 1 ? SpanShape.Word : span.Length <= FewWords ? SpanShape.Words : SpanShape.LongWords;
    }

    private static SpanShape? OfNumbers(SentenceView view, CandidateSpan span, WordCounts counts)
    {
        if (counts.Verbs > 0)
            return null;
        if (counts.Numbers + counts.Years + counts.Months + counts.Units == span.Length && counts.Years + counts.Months > 0)
            return counts.Months > 0 ? SpanShape.Date : SpanShape.Year;
        if (counts.Numbers == 0)
            return null;
        if (view.IsPercent(span.Last) || Any(view, span, token => token.Form[^1] == '%' || token.Stem is "процент" or "percent"))
            return SpanShape.Percent;
        if (Any(view, span, token => MoneyStems.Contains(token.Stem)))
            return SpanShape.Money;
        return counts.Numbers == span.Length ? SpanShape.Number : span.Length <= FewWords + 1 ? SpanShape.NumberWithUnit : null;
    }

    private static bool Any(SentenceView view, CandidateSpan span, Func<Token, bool> holds)
    {
        for (var at = span.First; at <= span.Last; at++)
        {
            if (holds(view.Tokens[at]))
                return true;
        }
        return false;
    }

    private readonly record struct WordCounts(int Numbers, int Years, int Months, int Units, int Names, int Openings, int Verbs, int Joints, int Conjunctions, int Abbreviations, int Adjectives)
    {
        public static WordCounts Of(SentenceView view, CandidateSpan span)
        {
            var counts = default(WordCounts);
            for (var at = span.First; at <= span.Last; at++)
            {
                counts = view.Classes[at] switch
                {
                    WordClass.Number => counts with { Numbers = counts.Numbers + 1 },
                    WordClass.Year => counts with { Years = counts.Years + 1 },
                    WordClass.Month => counts with { Months = counts.Months + 1 },
                    WordClass.Unit => counts with { Units = counts.Units + 1 },
                    WordClass.Name => counts with { Names = counts.Names + 1 },
                    WordClass.Opening => counts with { Openings = counts.Openings + 1 },
                    WordClass.Verb => counts with { Verbs = counts.Verbs + 1 },
                    WordClass.Conjunction => counts with { Joints = counts.Joints + 1, Conjunctions = counts.Conjunctions + 1 },
                    WordClass.Abbreviation => counts with { Abbreviations = counts.Abbreviations + 1 },
                    WordClass.Adjective => counts with { Adjectives = counts.Adjectives + 1 },
                    _ => counts,
                };
                if (at > span.First && view.Gaps[at].HasFlag(Gap.Comma))
                    counts = counts with { Joints = counts.Joints + 1 };
            }
            return counts;
        }
    }
}
