using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Ingestion;

namespace SezBot.Evaluation;

/// <summary>The dense vectors of a run's store, where an embedding model is configured.</summary>
public sealed class EvalVectors(HybridSearch search, QuestionReader reader, VectorStage stage)
{
    // As many passages as the second stage reads.
    private const int Passages = 40;

    public bool AreThere { get; private set; }

    public async Task<VectorOutcome> AddAsync(ICorpusWriter writer, CancellationToken cancel)
    {
        var outcome = await stage.RunAsync(writer, null, cancel);
        AreThere = outcome.Model is not null;
        return outcome;
    }

    /// <summary>What each search by itself gives for the question; null without vectors.</summary>
    public async Task<LegRanking?> RankAsync(EvalQuestion question, EvalTexts texts, IPassageStore store, CancellationToken cancel)
    {
        if (!AreThere)
            return null;
        await using var snapshot = await store.SnapshotAsync(cancel);
        var read = reader.Read(StandaloneQuestion.AsAsked(question.Question));
        return LegRanking.Of(await search.LegsAsync(snapshot, read.Text, Retriever.Also(read), SearchFilter.None, Passages, cancel), texts);
    }
}
