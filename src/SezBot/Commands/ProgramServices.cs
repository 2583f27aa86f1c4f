using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Digests;
using SezBot.Evaluation;
using SezBot.Ingestion;
using SezBot.State;
using SezBot.Telegram;
using SezBot.Web;

namespace SezBot.Commands;

/// <summary>Everything a verb may need, one line per slice.</summary>
internal static class ProgramServices
{
    public static ServiceProvider Build(string stateFolder, Terminal terminal, Serilog.ILogger log)
    {
        var services = new ServiceCollection();
        AddTo(services, stateFolder, terminal, log);
        return services.BuildServiceProvider();
    }

    public static void AddTo(IServiceCollection services, string stateFolder, Terminal terminal, Serilog.ILogger log)
    {
        services.AddSingleton<IConfiguration>(Configuration());
        services.AddSingleton(log);
        services.AddLogging(logging => logging.AddSerilog(log));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(terminal);
        services.AddSingleton(new StateFolder(Path.GetFullPath(stateFolder)));
        services.AddCorpus(Path.GetFullPath(stateFolder));
        services.AddState(Path.GetFullPath(stateFolder));
        services.AddIngestion();
        services.AddAnswering(ProgramFolders.Data);
        services.AddDigests(ProgramFolders.Data);
        services.AddEvaluation();
        services.AddTelegram();
        services.AddWeb();
        services.AddSingleton<ConfiguredQdrant>();
        services.AddSingleton<StoreByName>();
        services.AddSingleton<VectorRun>();
        services.AddSingleton<EmbeddingStart>();
        services.AddSingleton<StorePreparation>();
        services.AddSingleton<ExcerptView>();
        services.AddSingleton<AnswerView>();
        services.AddSingleton<WritingDisplay>();
        services.AddSingleton<EvalView>();
        services.AddSingleton<ProgramCheck>();
        services.AddSingleton<CorpusCheck>();
        services.AddSingleton<QdrantCheck>();
        services.AddSingleton<BotStateCheck>();
        services.AddSingleton<ModelCheck>();
        services.AddSingleton<TelegramCheck>();
        services.AddSingleton<EmbeddingCheck>();
    }

    private static IConfigurationRoot Configuration()
    {
        var builder = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        // One file a setting, named like its variable without SEZBOT_: what Docker, Kubernetes and systemd do with secrets.
        if (Environment.GetEnvironmentVariable("SEZBOT_SECRETS") is { Length: > 0 } folder)
            builder.AddKeyPerFile(Path.GetFullPath(folder));
        return builder.AddEnvironmentVariables("SEZBOT_").Build();
    }
}
