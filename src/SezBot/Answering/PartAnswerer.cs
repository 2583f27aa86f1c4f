using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Answering;

/// <summary>Answers one question: retrieve, score the sentences, decide whether the evidence is strong enough.</summary>
public sealed class PartAnswerer(
    QuestionReader reader, Retriever retriever, EvidenceFinder finder, EvidenceWeights weights, IOptions<AnsweringOptions> options)
{
    /// <summary>Strength, 0 to 1, below which evidence is refused.</summary>
    public double Threshold => options.Value.RefusalThreshold ?? weights.Threshold;

    public async Task<PartAnswer> AnswerAsync(StandaloneQuestion part, SearchFilter given, CorpusSession session, CancellationToken cancel)
    {
        var answer = await AnswerAsync(part, reader.Read(part), given, session, cancel);
        if (answer.IsAnswered || !given.IsEmpty || !NamesDate(answer.Question))
            return answer;
        // «…в мае 2012 года» may name the event and not the day of the report: then the evidence has to hold the date itself.
        var undated = await AnswerAsync(part, reader.Read(part, period: false), given, session, cancel);
        return undated.IsAnswered ? undated : AtLeast(answer, undated);
    }

    private static bool NamesDate(Question question) =>
        question is { Period: { } period, Type: not QuestionType.Latest } && period.Span.Of(question.Text).Any(char.IsAsciiDigit);

    private async Task<PartAnswer> AnswerAsync(
        StandaloneQuestion part, Question question, SearchFilter given, CorpusSession session, CancellationToken cancel)
    {
        var filter = given.IsEmpty && question.Period is { } period ? new SearchFilter(period.From, period.To) : given;
        if (question.Type == QuestionType.Latest)
            return new PartAnswer(part.Text[..part.OwnLength], question, await LatestNews.FindAsync(filter, session, cancel), [], false);
        var passages = await retriever.RetrieveAsync(question, filter, session, cancel);
        FailPoint.Reach("evidence-found");
        var known = WithoutUnknownNames(part, question, passages);
        return known is { IsAnswered: true } ? known : AtLeast(Decide(part, question, passages), known);
    }

    // What refuses now would answer at a threshold that the other way of reading the question reaches.
    private static PartAnswer AtLeast(PartAnswer answer, PartAnswer? other) =>
        other is null ? answer : answer with { Strength = Math.Max(answer.Strength, other.Strength) };

    private PartAnswer Decide(StandaloneQuestion part, Question question, IReadOnlyList<AnalyzedPassage> passages)
    {
        var namesOnly = CrossLanguage.Applies(question, passages);
        var evidence = finder.Find(namesOnly ? CrossLanguage.NamesFirst(question) : question, passages);
        var held = evidence.Count > 0 && !AnswerOffer.LacksNumber(evidence[0].Features, question.Type)
            && (namesOnly ? CrossLanguage.IsEnough(question, evidence[0]) : NamedThings.AreHeld(question, evidence[0], passages));
        var strength = held ? evidence[0].Strength : 0;
        return new PartAnswer(part.Text[..part.OwnLength], question, evidence, [], namesOnly) { Strength = strength, IsAnswered = held && strength >= Threshold };
    }

    // «…в «Технополисе» и «Алабуге»?»: when the corpus has one name and lacks the other, the known one is answered, the other told.
    private PartAnswer? WithoutUnknownNames(StandaloneQuestion part, Question question, IReadOnlyList<AnalyzedPassage> passages)
    {
        var names = NamedThings.OwnNames(question);
        var unknown = NamedThings.Unknown(names, passages);
        if (unknown.Count == 0 || unknown.Count == names.Count || !Coordination.Joins(part.Text, names, unknown))
            return null;
        var known = question with { Terms = [.. question.Terms.Except(unknown)] };
        var answer = Decide(part, known, passages);
        return answer with { Missing = [.. unknown.Select(name => name.Token.Span.Of(question.Text))] };
    }
}
