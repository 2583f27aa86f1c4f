using SezBot.Answering.Marks;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Scores every sentence of the found passages as an answer to the question.</summary>
public sealed class EvidenceFinder(EvidenceWeights weights, Synonyms synonyms, AnswerWordsFinder words)
{
    // A follow-up most often asks about the article that was just cited; log odds, set by hand.
    private const double PreferredBonus = 1.5;

    // What costs more is done for fewer; a sentence further down cannot climb to the top by it.
    private const int LookedAtClosely = 48;
    private const int ReadWordByWord = 10;

    /// <summary>All sentences, the best first.</summary>
    /// <param name="passages">In the order of the search, the best first.</param>
    public IReadOnlyList<Evidence> Find(Question question, IReadOnlyList<AnalyzedPassage> passages)
    {
        if (passages.Count == 0 || question.TotalWeight <= 0)
            return [];
        var (matches, terms) = (new TermMatches(question, synonyms), new TermWeights(question));
        var found = passages.Select(passage => new PassageMatches(matches, passage)).ToList();
        var beside = new Neighbourhood(found);
        var best = passages.Max(passage => passage.Found.LexicalScore);
        var atFirstSight = Ordered(found.SelectMany((passage, rank) =>
            new PassageEvidence(terms, question.Type, passage, beside.Before(passage.Passage), beside.After(passage.Passage), rank, passage.Passage.Found.LexicalScore / best)
                .Features()
                .Select((features, sentence) => Rated(question, passage.Passage, sentence, features))));
        var lookedAt = Ordered(atFirstSight.Select((evidence, rank) => rank < LookedAtClosely ? LookedAt(question, evidence) : evidence));
        return Ordered(lookedAt.Select((evidence, rank) => rank < ReadWordByWord ? Read(question, evidence) : evidence));
    }

    private static List<Evidence> Ordered(IEnumerable<Evidence> evidence) => [.. evidence
        .OrderByDescending(item => item.Score)
        .ThenBy(item => item.Passage.Passage.Id)
        .ThenBy(item => item.SentenceIndex)];

    private Evidence LookedAt(Question question, Evidence evidence) => Rated(
        question, evidence.Passage, evidence.SentenceIndex, AnswerOffer.Look(question, evidence.Passage, evidence.Sentence, evidence.Features));

    private Evidence Read(Question question, Evidence evidence) => Rated(
        question, evidence.Passage, evidence.SentenceIndex,
        evidence.Features.With(EvidenceFeature.HoldsAnswer, words.Likelihood(question, evidence.Passage, evidence.Sentence)));

    private Evidence Rated(Question question, AnalyzedPassage passage, int sentence, EvidenceFeatures features)
    {
        var preferred = question.PreferredArticles.Contains(passage.Article.Id) ? PreferredBonus : 0;
        return new Evidence(passage, sentence, features, weights.Score(features, question.Type) + preferred, weights.Strength(features));
    }
}
