using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Corpus.Embedded;
using SezBot.Corpus.Qdrant;

namespace SezBot.Corpus;

public static class CorpusServices
{
    /// <summary>The store that the configuration names: Qdrant where it has an address, else the embedded one.</summary>
    /// <param name="stateFolder">Where <c>corpus.db</c> lives.</param>
    public static IServiceCollection AddCorpus(this IServiceCollection services, string stateFolder)
    {
        services.AddOptions<QdrantOptions>().BindConfiguration(QdrantOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new EmbeddedStore(stateFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new QdrantStore(
            provider.GetRequiredService<IOptions<QdrantOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPassageStore>(provider => provider.GetRequiredService<IOptions<QdrantOptions>>().Value.IsConfigured
            ? new FallbackStore(provider.GetRequiredService<QdrantStore>(), provider.GetRequiredService<EmbeddedStore>(), provider.GetRequiredService<TimeProvider>())
            : provider.GetRequiredService<EmbeddedStore>());
        return services;
    }
}
