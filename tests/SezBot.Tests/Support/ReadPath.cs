using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.SemanticKernel;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Digests;
using SezBot.Evaluation;
using SezBot.Ingestion;
using SezBot.State;

namespace SezBot.Tests.Support;

/// <summary>The program's read and write path over a store and a memory in a folder of their own, at a clock that stands still.</summary>
internal sealed class ReadPath : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;

    public ReadPath(params IFunctionInvocationFilter[] filters) : this([], null, filters)
    {
    }

    /// <param name="time">A clock that moves, where something has to end by itself.</param>
    public ReadPath(Dictionary<string, string?> settings, TimeProvider? time = null, params IFunctionInvocationFilter[] filters)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddLogging();
        services.AddSingleton(time ?? Time);
        services.AddCorpus(_folder.In("state"));
        services.AddState(_folder.In("state"));
        services.AddIngestion();
        services.AddAnswering(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddDigests(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddEvaluation();
        foreach (var filter in filters)
            services.AddSingleton(filter);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 11, 12, 9, 0, 0, TimeSpan.Zero));

    public IPassageStore Store => Get<IPassageStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Writes a file of the corpus, by its name in the news folder, without loading it.</summary>
    public void Write(string name, string text) => _folder.Write($"news/{name}", text);

    /// <summary>Loads the news folder.</summary>
    public async Task LoadAsync()
    {
        await using var writer = await Store.WriterAsync(Cancel);
        var summary = await Get<IngestPipeline>().RunAsync(writer, new IngestRequest([_folder.In("news")]), null, Cancel);
        Assert.Equal(0, summary.Failed);
    }

    public async Task RemoveAsync(string article)
    {
        await using var writer = await Store.WriterAsync(Cancel);
        Assert.Equal(1, await writer.RemoveAsync([article], Cancel));
    }

    public Task<Answer> AskAsync(string question, string? conversation = null, string language = "ru", SearchFilter? period = null, AnswerLength length = AnswerLength.Normal) =>
        Get<AnswerPipeline>().AnswerAsync(new AskRequest(question, conversation, language, period ?? SearchFilter.None) { Length = length }, Cancel);

    /// <summary>«Ещё» under an answer.</summary>
    public Task<Answer?> MoreAsync(string answerId, string language = "ru") => Get<AnswerPipeline>().MoreAsync(answerId, language, Cancel);

    /// <summary>The text of an article as it is stored.</summary>
    public async Task<string> TextAsync(string article)
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        return string.Concat((await snapshot.PassagesAsync(article, Cancel)).Select(passage => passage.Text));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
