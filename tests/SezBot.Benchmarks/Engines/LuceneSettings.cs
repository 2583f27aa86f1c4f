using Lucene.Net.Analysis.Ru;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using SezBot.Text;
using Analyzer = Lucene.Net.Analysis.Analyzer;

namespace SezBot.Benchmarks.Engines;

/// <summary>How Lucene searches.</summary>
/// <param name="Boosts">The searched fields and what each one's score is multiplied by.</param>
/// <param name="Positions">Whether the index keeps where words stand, as it does unless told; the questions need frequencies only.</param>
internal sealed record LuceneSettings(Analyzer Analyzer, IReadOnlyDictionary<string, float> Boosts, Similarity Similarity, bool Positions)
{
    private static readonly IReadOnlyDictionary<string, float> OneField = new Dictionary<string, float> { ["words"] = 1 };

    /// <summary>The Russian analyzer and BM25 as they come.</summary>
    public static LuceneSettings Usual() => new(new RussianAnalyzer(LuceneVersion.LUCENE_48), OneField, new BM25Similarity(), Positions: true);

    /// <summary>The Russian analyzer and the constants that rank best with this analyzer on the development sets.</summary>
    public static LuceneSettings Best() =>
        new(new RussianAnalyzer(LuceneVersion.LUCENE_48), OneField, new BM25Similarity((float)Encoder.StemK1, (float)Encoder.StemB), Positions: false);

    /// <summary>What SezBot's encoder does, as far as Lucene can: what such a ranking costs there.</summary>
    public static LuceneSettings LikeEncoder() => new(
        new EncoderAnalyzer(),
        new Dictionary<string, float> { [EncoderAnalyzer.Stems] = 1, [EncoderAnalyzer.Grams] = (float)Encoder.GramShare },
        new FieldSimilarity(),
        Positions: false);

    private static EncoderConstants Encoder => EncoderConstants.Current;

    private sealed class FieldSimilarity : PerFieldSimilarityWrapper
    {
        private readonly BM25Similarity _stems = new((float)Encoder.StemK1, (float)Encoder.StemB);
        private readonly BM25Similarity _grams = new((float)Encoder.GramK1, (float)Encoder.GramB);

        public override Similarity Get(string field) => field == EncoderAnalyzer.Stems ? _stems : _grams;
    }
}
