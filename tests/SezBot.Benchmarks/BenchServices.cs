using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Digests.Events;
using SezBot.Evaluation;
using SezBot.Ingestion;
using SezBot.State;

namespace SezBot.Benchmarks;

/// <summary>The program's own slices and settings over a state folder, without its terminal.</summary>
internal static class BenchServices
{
    public static ServiceProvider Build(string stateFolder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).Build());
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddCorpus(stateFolder);
        services.AddState(stateFolder);
        services.AddIngestion();
        services.AddAnswering(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddEvents(Path.Combine(AppContext.BaseDirectory, "data"));
        services.AddEvaluation();
        return services.BuildServiceProvider();
    }

    /// <summary>Writes the passages into the store as <c>eval</c> does: each an article of its own, cut and encoded.</summary>
    public static Task FillAsync(ServiceProvider services, IReadOnlyList<EvalPassage> passages) => services.GetRequiredService<EvalCorpus>().LoadAsync(
        new EvalRequest("", []), new DataSet([], passages), services.GetRequiredService<IPassageStore>(), CancellationToken.None);
}
