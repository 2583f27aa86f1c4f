using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SezBot.LanguageModels.Embeddings;

namespace SezBot.Ingestion;

public static class IngestionServices
{
    /// <summary>The write path.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddOptions<IngestOptions>().BindConfiguration("Ingestion").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IngestPipeline>();
        services.AddEmbeddings();
        services.TryAddSingleton<VectorStage>();
        return services;
    }
}
