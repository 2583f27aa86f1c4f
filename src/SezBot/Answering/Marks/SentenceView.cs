using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>A sentence as it looks to someone with a question: the class of each word, the signs between, and which words the question holds.</summary>
internal sealed class SentenceView
{
    private SentenceView(string text, IReadOnlyList<Token> tokens, Question question)
    {
        (Text, Tokens, Question) = (text, tokens, question);
        Classes = new WordClass[tokens.Count];
        Gaps = new Gap[tokens.Count + 1];
        Matches = new double[tokens.Count];
        Terms = new int[tokens.Count];
    }

    /// <summary>The passage's text; offsets of the words are its.</summary>
    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public Question Question { get; }

    public WordClass[] Classes { get; }

    /// <summary>The signs before each word, and after the last.</summary>
    public Gap[] Gaps { get; }

    /// <summary>For each word, the degree, 0 to 1, to which the question holds it.</summary>
    public double[] Matches { get; }

    /// <summary>For each word, the index of the question's term that it matches; -1 where none does.</summary>
    public int[] Terms { get; }

    public int Count => Tokens.Count;

    public static SentenceView Of(Question question, AnalyzedPassage passage, AnalyzedSentence sentence)
    {
        var view = new SentenceView(passage.Passage.Text, sentence.Tokens, question);
        for (var at = 0; at < view.Count; at++)
        {
            var token = sentence.Tokens[at];
            view.Gaps[at] = at == 0 ? Gap.Edge : SezBot.Text.Gaps.Of(view.Text, sentence.Tokens[at - 1].Span.End, token.Span.Start);
            view.Classes[at] = WordClasses.Of(view.Text, token, at == 0);
            (view.Terms[at], view.Matches[at]) = token.IsStopWord ? (-1, 0) : BestTerm(question, token);
        }
        view.Gaps[view.Count] = Gap.Edge;
        view.TellYearsFromNumbers();
        view.AddSignsAtEdges(sentence.Span);
        return view;
    }

    /// <summary>The words from <paramref name="first"/> to <paramref name="last"/>, in offsets of the passage.</summary>
    /// <remarks>The sign of a currency before a number and «%» after one belong to it.</remarks>
    public TextSpan SpanOf(int first, int last)
    {
        var (start, end) = (Tokens[first].Span.Start, Tokens[last].Span.End);
        if (Tokens[first].IsNumber && start > 0 && Text[start - 1] is '$' or '€' or '£' or '₽' or '¥')
            start--;
        return new TextSpan(start, EndOfPercent(last) ?? end);
    }

    /// <summary>Whether the word is a number with «%» or «процентов» after it.</summary>
    public bool IsPercent(int at) =>
        Classes[at] is WordClass.Number or WordClass.Year
        && (Tokens[at].Form[^1] == '%' || EndOfPercent(at) is not null || (at + 1 < Count && Tokens[at + 1].Stem is "процент" or "percent"));

    private int? EndOfPercent(int at)
    {
        var end = Tokens[at].Span.End;
        if (!Tokens[at].IsNumber)
            return null;
        if (end < Text.Length && Text[end] is ' ' or '\u00a0' or '\u202f')
            end++;
        return end < Text.Length && Text[end] == '%' ? end + 1 : null;
    }

    public bool IsContent(int at) => !Tokens[at].IsStopWord && Classes[at] is not (WordClass.Preposition or WordClass.Conjunction or WordClass.Relative);

    // «1500 рабочих» counts; «в 1500 году», «(1500)» and «до 1500» date.
    private void TellYearsFromNumbers()
    {
        for (var at = 0; at + 1 < Count; at++)
        {
            if (Classes[at] == WordClass.Year && Gaps[at + 1] == Gap.None && Classes[at + 1] is WordClass.Noun or WordClass.Adjective or WordClass.Unit or WordClass.Number
                && !IsYearWord(Tokens[at + 1]) && (at == 0 || Classes[at - 1] is not (WordClass.Month or WordClass.Preposition)))
                Classes[at] = WordClass.Number;
        }
    }

    private static bool IsYearWord(Token token) => token.Stem is "год" or "г" or "гг" or "лет";

    private void AddSignsAtEdges(TextSpan sentence)
    {
        if (Count == 0)
            return;
        Gaps[0] |= SezBot.Text.Gaps.Of(Text, sentence.Start, Tokens[0].Span.Start) & (Gap.OpenQuote | Gap.OpenBracket);
        Gaps[Count] |= SezBot.Text.Gaps.Of(Text, Tokens[Count - 1].Span.End, sentence.End) & (Gap.CloseQuote | Gap.CloseBracket);
    }

    private static (int Term, double Degree) BestTerm(Question question, Token token)
    {
        var (best, degree) = (-1, 0.0);
        for (var term = 0; term < question.Terms.Count && degree < 1; term++)
        {
            if (TermMatcher.Degree(question.Terms[term], token) is var found && found > degree)
                (best, degree) = (term, found);
        }
        return (best, degree);
    }
}
