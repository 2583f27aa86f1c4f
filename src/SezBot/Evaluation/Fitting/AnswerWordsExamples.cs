using SezBot.Answering;
using SezBot.Answering.Marks;
using SezBot.State;
using SezBot.Text;

namespace SezBot.Evaluation.Fitting;

/// <summary>Makes examples of the sentences that the program's own read path found.</summary>
internal sealed class AnswerWordsExamples(QuestionReader reader, BackgroundFrequencies background)
{
    // Sentences of each question that the fit learns from, besides the first that holds the answer.
    private const int Learned = 2;

    /// <summary>Questions that lean on a conversation are left out.</summary>
    public IEnumerable<AnswerWordsExample> Of(string set, IEnumerable<QuestionOutcome> outcomes) => outcomes
        .Where(outcome => outcome.Question is { IsAnswerable: true, History: null or { Count: 0 } } && outcome.Question.TellingAnswers.Any())
        .SelectMany(outcome => Of(set, outcome));

    private IEnumerable<AnswerWordsExample> Of(string set, QuestionOutcome outcome)
    {
        var question = reader.Read(StandaloneQuestion.AsAsked(outcome.Question.Question));
        var considered = outcome.Answer.Considered;
        var holding = outcome.AnswerRank is { } rank ? rank - 1 : -1;
        return Enumerable.Range(0, Math.Min(Learned, considered.Count)).Append(holding).Where(at => at >= 0).Distinct()
            .Select(at => Example(set, outcome, question, considered[at], at == 0 && outcome.Answer.Verdict == Verdict.Answered));
    }

    private AnswerWordsExample Example(string set, QuestionOutcome outcome, Question question, Evidence evidence, bool isShown)
    {
        var view = SentenceView.Of(question, evidence.Passage, evidence.Sentence);
        var spans = CandidateSpans.Of(view);
        var isHeld = outcome.Relevant.Contains(evidence.Article.Id) && outcome.Question.IsAnsweredBy(evidence.Quote);
        var answers = outcome.Question.TellingAnswers.ToList();
        var texts = spans.Select(span => view.SpanOf(span.First, span.Last).Of(view.Text)).ToList();
        var agreement = texts.Select(text => MarkedWords.F1(text, answers)).ToArray();
        return new AnswerWordsExample(
            outcome.Question, set, ArticleOf(outcome), evidence.Quote, question.Asked.Kind, spans, texts,
            new SpanFeatures(view, new AnswerSurroundings(view, background)).Write(spans), agreement, isHeld, isShown);
    }

    private static string ArticleOf(QuestionOutcome outcome) =>
        outcome.Question.PassageIds[0] is var id && id.LastIndexOf('-') is var dash and > 0 ? id[..dash] : id;
}
