using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Corpus;
using SezBot.Evaluation;

namespace SezBot.Benchmarks.Scale;

/// <summary>Fills a store with a generated corpus as <c>eval</c> fills its own; while a batch is written the next one is made and encoded.</summary>
internal static class ScaleFill
{
    private const int Batch = 512;

    /// <param name="size">Articles.</param>
    public static async Task<Dictionary<string, double>> RunAsync(string pool, int size, string folder)
    {
        var corpus = new GeneratedCorpus(DataSet.ReadLines<EvalPassage>(pool));
        await using var services = BenchServices.Build(folder);
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var filled = await FillAsync(services.GetRequiredService<IPassageStore>(), corpus.Take(size));
        return new()
        {
            ["seconds"] = Stopwatch.GetElapsedTime(started).TotalSeconds,
            ["processor"] = (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            ["writing"] = filled.Writing.TotalSeconds,
            ["articles"] = size,
            ["passages"] = filled.Passages,
            ["text"] = filled.Bytes,
        };
    }

    private static async Task<(int Passages, long Bytes, TimeSpan Writing)> FillAsync(IPassageStore store, IEnumerable<EvalPassage> articles)
    {
        var (passages, bytes, writing) = (0, 0L, TimeSpan.Zero);
        await using var writer = await store.WriterAsync(CancellationToken.None);
        var encoded = Task.FromResult(new List<ArticleRevision>());
        foreach (var batch in articles.Chunk(Batch).Append([]))
        {
            var ready = await encoded;
            encoded = Task.Run(() => batch.AsParallel().AsOrdered().Select(EvalCorpus.Revision).ToList());
            var started = Stopwatch.GetTimestamp();
            await writer.WriteAsync(ready, CancellationToken.None);
            writing += Stopwatch.GetElapsedTime(started);
            passages += ready.Sum(revision => revision.Passages.Count);
            bytes += ready.Sum(revision => revision.Passages.Sum(part => (long)Encoding.UTF8.GetByteCount(part.Passage.Text)));
        }
        await encoded;
        return (passages, bytes, writing);
    }
}
