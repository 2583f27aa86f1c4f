using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Scores every sentence of the found passages as an answer to the question.</summary>
public static class EvidenceFinder
{
    // Shares of a word's weight that count when it stands beside the sentence; the title names the subject that sentences leave out.
    private const double PreviousShare = 0.6;
    private const double NextShare = 0.4;
    private const double TitleShare = 0.6;
    private const double ElsewhereShare = 0.35;

    // A follow-up most often asks about the article that was just cited.
    private const double PreferredBonus = 0.4;

    // Looking for what a sentence offers costs most; a sentence further down cannot climb to the top by it.
    private const int LookedAtClosely = 48;

    /// <summary>All sentences, the best first.</summary>
    public static IReadOnlyList<Evidence> Find(Question question, IReadOnlyList<AnalyzedPassage> passages)
    {
        if (passages.Count == 0 || question.TotalWeight <= 0)
            return [];
        var weights = new TermWeights(question);
        var bestScore = passages.Max(passage => passage.Found.Score);
        var atFirstSight = Ordered(passages.SelectMany(passage => Sentences(question, weights, passage, passage.Found.Score / bestScore)));
        return Ordered(atFirstSight.Select((evidence, rank) => rank < LookedAtClosely ? WithOffer(question, evidence) : evidence));
    }

    private static List<Evidence> Ordered(IEnumerable<Evidence> evidence) => [.. evidence
        .OrderByDescending(item => item.Score)
        .ThenBy(item => item.Passage.Passage.Id)
        .ThenBy(item => item.SentenceIndex)];

    private static IEnumerable<Evidence> Sentences(Question question, TermWeights weights, AnalyzedPassage passage, double rank)
    {
        var matches = passage.Sentences.Select(sentence => Matches(question, sentence.Tokens)).ToArray();
        var inTitle = Matches(question, Analyzer.Tokens(passage.Article.Title ?? ""));
        var anywhere = Anywhere(matches, inTitle);
        var (passageShare, namesShare, rarest) = (weights.Share(anywhere), weights.NamesShare(anywhere), weights.Rarest(anywhere));
        for (var at = 0; at < passage.Sentences.Count; at++)
        {
            var context = Context(matches, at, inTitle, anywhere);
            var features = new EvidenceFeatures(
                weights.Share(matches[at]), weights.Share(context), passageShare, namesShare, rarest, 0, weights.SubjectShare(context),
                IsHeadline(passage, at) ? 1 : 0, rank);
            yield return Rated(question, passage, at, features);
        }
    }

    private static Evidence WithOffer(Question question, Evidence evidence) =>
        AnswerWords.Offers(question, evidence.Passage, evidence.Sentence)
            ? Rated(question, evidence.Passage, evidence.SentenceIndex, evidence.Features with { Offer = 1 })
            : evidence;

    private static Evidence Rated(Question question, AnalyzedPassage passage, int sentence, EvidenceFeatures features)
    {
        var preferred = question.PreferredArticles.Contains(passage.Article.Id) ? PreferredBonus : 0;
        return new Evidence(
            passage, sentence, features, EvidenceWeights.Score(features, question.Type) + preferred, EvidenceWeights.Strength(features, question.Type));
    }

    private static double[] Matches(Question question, IReadOnlyList<Token> tokens)
    {
        var matches = new double[question.Terms.Count];
        for (var term = 0; term < matches.Length; term++)
            matches[term] = TermMatcher.Best(question.Terms[term], tokens);
        return matches;
    }

    // The passage and the title hold a word as well as the best of their sentences does.
    private static double[] Anywhere(double[][] matches, double[] title)
    {
        var best = (double[])title.Clone();
        foreach (var sentence in matches)
        {
            for (var term = 0; term < best.Length; term++)
                best[term] = Math.Max(best[term], sentence[term]);
        }
        return best;
    }

    private static double[] Context(double[][] matches, int at, double[] title, double[] anywhere)
    {
        var context = new double[title.Length];
        for (var term = 0; term < context.Length; term++)
        {
            var previous = at > 0 ? matches[at - 1][term] * PreviousShare : 0;
            var next = at + 1 < matches.Length ? matches[at + 1][term] * NextShare : 0;
            var beside = Math.Max(Math.Max(previous, next), Math.Max(title[term] * TitleShare, anywhere[term] * ElsewhereShare));
            context[term] = Math.Max(matches[at][term], beside);
        }
        return context;
    }

    private static bool IsHeadline(AnalyzedPassage passage, int sentence) =>
        sentence == 0 && passage.Passage.Ordinal == 0 && passage.Article.Title is { } title && passage.TextOf(passage.Sentences[0]).StartsWith(title, StringComparison.Ordinal);
}
