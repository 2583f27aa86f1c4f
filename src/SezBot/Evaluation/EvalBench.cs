using System.Diagnostics;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Ingestion;

namespace SezBot.Evaluation;

/// <summary>A store and a read path of their own; gone without trace when disposed.</summary>
public sealed class EvalBench(string folder, EmbeddedStore store, AnswerPipeline pipeline, EvalVectors vectors) : IAsyncDisposable
{
    private const int Depth = 10;

    public EmbeddedStore Store => store;

    /// <summary>Gives every passage its dense vector; without a model nothing happens.</summary>
    public async Task<VectorOutcome> AddVectorsAsync(CancellationToken cancel)
    {
        await using var writer = await store.WriterAsync(cancel);
        return await vectors.AddAsync(writer, cancel);
    }

    /// <summary>Changes the corpus; what it has now has its dense vectors too, where there were some before.</summary>
    public async Task ChangeAsync(Func<ICorpusWriter, Task> change, CancellationToken cancel)
    {
        await using var writer = await store.WriterAsync(cancel);
        await change(writer);
        if (vectors.AreThere)
            await vectors.AddAsync(writer, cancel);
    }

    /// <summary>Opens the index and lets the compiler see the read path once, so that no question pays for it; returns the number of passages.</summary>
    public async Task<int> WarmUpAsync(CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        for (var round = 0; round < 5; round++)
            await pipeline.AnswerAsync(new AskRequest("Сколько предприятий работает в особой экономической зоне?", null, "ru", SearchFilter.None), cancel);
        return snapshot.PassageCount;
    }

    public async Task<QuestionOutcome> AskAsync(EvalQuestion question, EvalTexts texts, CancellationToken cancel)
    {
        var conversation = question.History is { Count: > 0 } ? $"eval:{question.Id}" : null;
        foreach (var earlier in question.History ?? [])
            await pipeline.AnswerAsync(new AskRequest(earlier, conversation, "ru", SearchFilter.None), cancel);
        var started = Stopwatch.GetTimestamp();
        var answer = await pipeline.AnswerAsync(new AskRequest(question.Question, conversation, "ru", SearchFilter.None), cancel);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var relevant = texts.Relevant(question);
        var cited = answer.Citations is [var first, ..] ? texts.UnitOf(first.Article, first.Start) : null;
        // «Кто это сказал?» is answered from what the answer before cites; nothing is searched, so nothing else is ranked.
        var ranked = answer.Considered.Count == 0 && cited is not null
            ? [cited]
            : ItemOrder.Of(answer.Considered.Select(evidence => (texts.UnitOf(evidence.Article.Id, evidence.Span.Start), evidence.Score))).Take(Depth).ToList();
        return new QuestionOutcome(
            question, relevant, answer, ranked, cited, AnswerRank(question, relevant, answer, texts), await CountValidAsync(answer, texts, cancel), milliseconds)
        {
            Legs = await vectors.RankAsync(question, texts, store, cancel),
        };
    }

    private static int? AnswerRank(EvalQuestion question, IReadOnlySet<string> relevant, Answer answer, EvalTexts texts)
    {
        foreach (var (rank, evidence) in answer.Considered.Take(Depth).Index())
        {
            if (relevant.Contains(texts.UnitOf(evidence.Article.Id, evidence.Span.Start)) && question.IsAnsweredBy(evidence.Quote))
                return rank + 1;
        }
        return null;
    }

    // Against the text the data set gave, not against what the store holds: the check shares nothing with the program's own.
    private async Task<int> CountValidAsync(Answer answer, EvalTexts texts, CancellationToken cancel)
    {
        var valid = 0;
        foreach (var citation in answer.Citations)
            valid += await texts.HoldsAsync(citation, store, cancel) ? 1 : 0;
        return valid;
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
