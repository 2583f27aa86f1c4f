using System.Diagnostics;
using Microsoft.SemanticKernel;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Answering;

public sealed class CorpusSessionTests(LoadedNews loaded) : IClassFixture<LoadedNews>
{
    private ReadPath News => loaded.News;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_extractive_answer_goes_through_the_kernel_function_search()
    {
        var filter = new CountingFilter();
        await using var news = await SmallNews.LoadAsync(filter);

        var answer = await news.AskAsync("Кто построил зерновой терминал в порту Оля?");

        Assert.Equal(AnswerMode.Extractive, answer.Mode);
        Assert.Equal(1, filter.Calls.Count(call => call == "corpus.search"));
        Assert.Contains("corpus.read_article", filter.Calls);
    }

    [Fact]
    public async Task The_kernel_costs_less_than_two_milliseconds_a_call()
    {
        await using var session = await CorpusSession.OpenAsync(News.Get<Kernel>(), News.Store, Cancel);
        const string query = "зерновой терминал";
        var (kernel, direct) = (new List<double>(), new List<double>());
        for (var round = 0; round < 300; round++)
        {
            direct.Add(await MillisecondsAsync(() => session.Snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery(query), SearchFilter.None, 10, Cancel)));
            kernel.Add(await MillisecondsAsync(() => session.SearchAsync(query, [], SearchFilter.None, 10, Cancel)));
        }

        var overhead = Median(kernel) - Median(direct);
        TestContext.Current.TestOutputHelper?.WriteLine($"kernel overhead, median of {kernel.Count} searches: {overhead:F3} ms (budget 0.2 ms)");
        Assert.True(overhead < 2, $"{overhead:F3} ms");
    }

    private static async Task<double> MillisecondsAsync(Func<Task> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
