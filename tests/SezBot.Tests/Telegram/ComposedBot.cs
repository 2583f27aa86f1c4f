using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Digests;
using SezBot.Ingestion;
using SezBot.State;
using SezBot.Telegram;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram;

/// <summary>The bot's services put together in this process, over a folder that may be used again by another.</summary>
internal sealed class ComposedBot(TempFolder folder, Dictionary<string, string?> settings, CollectedLog log, TimeProvider? time = null, params IFunctionInvocationFilter[] filters) : IAsyncDisposable
{
    private readonly ServiceProvider _services = Compose(folder, settings, log, time ?? TimeProvider.System, filters);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Settings for a Bot API server on this machine, with the rates lifted.</summary>
    public static Dictionary<string, string?> Settings(string address, string token) => new()
    {
        ["Telegram:Token"] = token,
        ["Telegram:ApiAddress"] = address,
        ["Telegram:PerSecond"] = "1000",
        ["Telegram:PerSecondAndChat"] = "1000",
        ["Telegram:PerMinuteAndGroup"] = "60000",
    };

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task LoadNewsAsync()
    {
        folder.Write("news/port.md", Answering.SmallNews.Port);
        folder.Write("news/plant.md", Answering.SmallNews.Plant);
        folder.Write("news/paints.md", Answering.SmallNews.Paints);
        folder.Write("news/lasers.txt", Answering.SmallNews.Lasers);
        await using var writer = await Get<IPassageStore>().WriterAsync(Cancel);
        await Get<IngestPipeline>().RunAsync(writer, new IngestRequest([folder.In("news")]), null, Cancel);
    }

    public Task StartAsync() => Get<BotProcess>().StartAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await Get<BotProcess>().StopAsync();
        await _services.DisposeAsync();
    }

    private static ServiceProvider Compose(TempFolder folder, Dictionary<string, string?> settings, CollectedLog log, TimeProvider time, IFunctionInvocationFilter[] filters)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton(time);
        services.AddCorpus(folder.In("state"));
        services.AddState(folder.In("state"));
        services.AddIngestion();
        services.AddAnswering(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddDigests(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddTelegram();
        foreach (var filter in filters)
            services.AddSingleton(filter);
        return services.BuildServiceProvider();
    }
}
