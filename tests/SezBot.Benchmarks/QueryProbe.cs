using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>Times of searches and of whole answers over a filled store, in milliseconds, after a first pass that nothing is counted of.</summary>
internal static class QueryProbe
{
    private static readonly int[] Limits = [10, 40];

    public static async Task<Dictionary<string, double>> RunAsync(string folder, string questionFile)
    {
        var questions = DataSet.ReadLines<EvalQuestion>(questionFile).Select(question => question.Question).ToList();
        await using var services = BenchServices.Build(folder);
        var figures = new Dictionary<string, double>();
        foreach (var limit in Limits)
            await AddSearchesAsync(figures, $"search{limit}", services.GetRequiredService<IPassageStore>(), questions, limit);
        await AddAnswersAsync(figures, services.GetRequiredService<AnswerPipeline>(), questions);
        return figures;
    }

    // The vector is made outside the clock: what is timed is the store.
    private static async Task AddSearchesAsync(Dictionary<string, double> figures, string name, IPassageStore store, List<string> questions, int limit)
    {
        await using var snapshot = await store.SnapshotAsync(CancellationToken.None);
        var vectors = questions.ConvertAll(LexicalEncoder.Default.EncodeQuery);
        await TimesAsync(vectors, Search);
        var before = Environment.CpuUsage.TotalTime;
        AddQuantiles(figures, name, await TimesAsync(vectors, Search));
        figures[$"{name} processor"] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / questions.Count;

        Task Search(SparseVector vector) => snapshot.SearchAsync(vector, SearchFilter.None, limit, CancellationToken.None);
    }

    private static async Task AddAnswersAsync(Dictionary<string, double> figures, AnswerPipeline pipeline, List<string> questions)
    {
        var answers = new List<Answer>(questions.Count);
        await TimesAsync(questions, Ask);
        answers.Clear();
        var before = Environment.CpuUsage.TotalTime;
        AddQuantiles(figures, "answer", await TimesAsync(questions, Ask));
        figures["answer processor"] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / questions.Count;
        foreach (var stage in answers[0].TimingsMs.Keys)
            figures[$"stage {stage}"] = RankingMetrics.Quantile([.. answers.Select(answer => answer.TimingsMs.GetValueOrDefault(stage))], 0.5);

        async Task Ask(string question) =>
            answers.Add(await pipeline.AnswerAsync(new AskRequest(question, null, "ru", SearchFilter.None), CancellationToken.None));
    }

    private static async Task<List<double>> TimesAsync<T>(List<T> items, Func<T, Task> action)
    {
        var times = new List<double>(items.Count);
        foreach (var item in items)
        {
            var started = Stopwatch.GetTimestamp();
            await action(item);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times;
    }

    private static void AddQuantiles(Dictionary<string, double> figures, string name, List<double> times)
    {
        figures[$"{name} p50"] = RankingMetrics.Quantile(times, 0.5);
        figures[$"{name} p95"] = RankingMetrics.Quantile(times, 0.95);
        figures[$"{name} p99"] = RankingMetrics.Quantile(times, 0.99);
    }
}
