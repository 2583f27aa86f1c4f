using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Finds in a sentence what the question asks for: a person, a date, a quantity, a place.</summary>
public static class AnswerWords
{
    private static readonly string[] PlacePrepositions = ["в", "во", "на", "из", "под", "у", "при", "in", "at", "from", "near", "under"];

    /// <summary>Whether the sentence may hold an answer of the kind that is asked for. Any name may be that of a place.</summary>
    public static bool Offers(Question question, AnalyzedPassage passage, AnalyzedSentence sentence) => question.Type switch
    {
        QuestionType.Place => NameMentions.Find(sentence.Span.Of(passage.Passage.Text)).Any(name => !IsAsked(question, name.Of(sentence.Span.Of(passage.Passage.Text)))),
        QuestionType.Person or QuestionType.Time or QuestionType.Quantity or QuestionType.Count => Candidates(question, passage.Passage.Text, sentence).Count > 0,
        _ => true,
    };

    /// <summary>
    /// The one span of the sentence that answers, in offsets of the passage; null when there is none or when several would do: then
    /// nothing is marked.
    /// </summary>
    public static TextSpan? Find(Question question, AnalyzedPassage passage, AnalyzedSentence sentence)
    {
        var candidates = Candidates(question, passage.Passage.Text, sentence);
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static List<TextSpan> Candidates(Question question, string text, AnalyzedSentence sentence)
    {
        var quote = sentence.Span.Of(text);
        var spans = question.Type switch
        {
            QuestionType.Time => DateMentions.Find(quote).Select(mention => mention.Span),
            QuestionType.Quantity or QuestionType.Count => NumberMentions.Find(quote).Select(mention => mention.Span),
            QuestionType.Person => NameMentions.Find(quote).Where(name => NameMentions.LooksLikePerson(quote, name)),
            QuestionType.Place => NameMentions.Find(quote).Where(name => FollowsPreposition(quote, name)),
            _ => [],
        };
        return [.. spans
            .Where(span => !IsAsked(question, span.Of(quote)))
            .Select(span => WithoutAsked(question, quote, span))
            .Select(span => new TextSpan(span.Start + sentence.Span.Start, span.End + sentence.Span.Start))];
    }

    // «NexTouch Владимир Крикушенко» answers «кто руководит NexTouch?» with the person alone.
    private static TextSpan WithoutAsked(Question question, string quote, TextSpan span)
    {
        var words = Analyzer.Tokens(span.Of(quote));
        var own = words.Where(token => !question.Terms.Any(term => TermMatcher.Degree(term, token) > 0)).ToList();
        return own.Count == words.Count ? span : new TextSpan(span.Start + own[0].Span.Start, span.Start + own[^1].Span.End);
    }

    // What the question itself names is not its answer.
    private static bool IsAsked(Question question, string candidate) =>
        Analyzer.Tokens(candidate).All(token => token.IsStopWord || question.Terms.Any(term => TermMatcher.Degree(term, token) > 0));

    private static bool FollowsPreposition(string quote, TextSpan name)
    {
        var before = Analyzer.Tokens(quote[..name.Start]);
        return before.Count > 0 && PlacePrepositions.Contains(before[^1].Form);
    }
}
