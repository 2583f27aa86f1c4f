using static SezBot.Answering.EvidenceFeature;

namespace SezBot.Answering;

/// <summary>
/// Measures the sentences of one passage against the question, with those of the article's neighbouring passages as their context. What only a
/// closer look tells is taken as lacking.
/// </summary>
internal sealed class PassageEvidence
{
    private const double LongSentence = 40;
    private const double LongPassage = 250;
    private const double LongestQuestion = 10;
    private const double LeastSubject = 1.0 / 7;

    private readonly TermWeights _weights;
    private readonly AnalyzedPassage _passage;
    private readonly IReadOnlyList<SentenceMatches> _sentences;
    private readonly double[] _previous;
    private readonly double[] _next;
    private readonly double[] _title;
    private readonly double[] _anywhere;
    private readonly double[] _like;
    private readonly double[] _meant;
    private readonly double?[] _pairs;
    private readonly EvidenceFeatures _common;

    /// <param name="before">Sentences that precede the passage in its article, the nearest first.</param>
    /// <param name="after">Sentences that follow it, the nearest first.</param>
    /// <param name="rank">How many passages the search found before this one.</param>
    /// <param name="searchScore">Its score over the best one's.</param>
    public PassageEvidence(
        TermWeights weights, QuestionType type, PassageMatches passage, IReadOnlyList<SentenceMatches> before, IReadOnlyList<SentenceMatches> after, int rank, double searchScore)
    {
        (_weights, _passage, _sentences, _title) = (weights, passage.Passage, passage.Sentences, passage.Title.Degrees);
        var nothing = new double[weights.Count];
        (_previous, _next) = (before.Count > 0 ? before[0].Degrees : nothing, after.Count > 0 ? after[0].Degrees : nothing);
        var context = _sentences.Concat(before).Concat(after).ToList();
        _anywhere = context.Aggregate(_title, (best, sentence) => Best(best, sentence.Degrees));
        _like = context.Aggregate(_title, (best, sentence) => Best(best, sentence.Likeness));
        _meant = context.Aggregate(_title, (best, sentence) => Best(best, sentence.Meaning));
        _pairs = [.. _sentences.Select(sentence => weights.PairShare(sentence.Nearness()))];
        _common = Common(type, rank, searchScore);
    }

    /// <summary>One for each sentence.</summary>
    public IEnumerable<EvidenceFeatures> Features() => Enumerable.Range(0, _sentences.Count).Select(Of);

    // What all sentences of the passage share.
    private EvidenceFeatures Common(QuestionType type, int rank, double searchScore)
    {
        var counts = new int[_weights.Count];
        foreach (var sentence in _sentences)
            sentence.Count(counts);
        var share = _weights.Share(_anywhere);
        var common = new EvidenceFeatures
        {
            [NamesInPassage] = _weights.NamesShare(_anywhere),
            [RarestInPassage] = _weights.Rarest(_anywhere),
            [PairsInPassage] = _pairs.Max() ?? share,
            [LikeInPassage] = _weights.Share(_like) - share,
            [MeantInPassage] = _weights.Share(_meant) - share,
            [Recurring] = _weights.Recurring(counts),
            [PassageLength] = Math.Min(1, _passage.Sentences.Sum(sentence => sentence.Tokens.Count) / LongPassage),
            [SearchScore] = searchScore,
            [SearchRank] = 1.0 / (1 + rank),
            [LongQuestion] = Math.Min(1, _weights.Count / LongestQuestion),
            [PassageSquared] = share * share,
        };
        return AnswerOffer.LackOf(type) is { } lack ? common.With(lack, 1) : common;
    }

    private EvidenceFeatures Of(int at)
    {
        var sentence = _sentences[at];
        var withPrevious = Best(sentence.Degrees, at > 0 ? _sentences[at - 1].Degrees : _previous);
        var withNext = Best(withPrevious, at + 1 < _sentences.Count ? _sentences[at + 1].Degrees : _next);
        var withTitle = Best(withNext, _title);
        var shares = new[] { sentence.Degrees, withPrevious, withNext, withTitle, _anywhere }.Select(_weights.Share).ToArray();
        var subject = _weights.SubjectShare(withTitle);
        return new EvidenceFeatures(_common.Values.ToArray())
        {
            [InSentence] = shares[0],
            [InPrevious] = shares[1] - shares[0],
            [InNext] = shares[2] - shares[1],
            [InTitle] = shares[3] - shares[2],
            [InPassage] = shares[4] - shares[3],
            [NamesInSentence] = _weights.NamesShare(sentence.Degrees),
            [Subject] = subject,
            [NothingOfSubject] = subject < LeastSubject ? 1 : 0,
            [RarestInSentence] = _weights.Rarest(sentence.Degrees),
            [PairsInSentence] = _pairs[at] ?? shares[0],
            [ExactForms] = _weights.Share(sentence.Exact),
            [LikeInSentence] = _weights.Share(sentence.Likeness) - shares[0],
            [MeantInSentence] = _weights.Share(sentence.Meaning) - shares[0],
            [Fresh] = sentence.Words == 0 ? 0 : 1 - (double)sentence.Hits / sentence.Words,
            [Length] = Math.Min(1, _passage.Sentences[at].Tokens.Count / LongSentence),
            [Early] = 1.0 / (1 + at),
            [Headline] = IsHeadline(at) ? 1 : 0,
            [Asks] = _passage.TextOf(_passage.Sentences[at]).TrimEnd().EndsWith('?') ? 1 : 0,
        };
    }

    private static double[] Best(double[] one, double[] other)
    {
        var best = (double[])one.Clone();
        for (var term = 0; term < best.Length; term++)
            best[term] = Math.Max(best[term], other[term]);
        return best;
    }

    private bool IsHeadline(int sentence) =>
        sentence == 0 && _passage.Passage.Ordinal == 0 && _passage.Article.Title is { } title
        && _passage.TextOf(_passage.Sentences[0]).StartsWith(title, StringComparison.Ordinal);
}
