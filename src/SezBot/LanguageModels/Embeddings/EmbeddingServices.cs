using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SezBot.LanguageModels.Embeddings;

public static class EmbeddingServices
{
    /// <summary>The embedding model; needs logging and a time provider. Adding it twice changes nothing.</summary>
    public static IServiceCollection AddEmbeddings(this IServiceCollection services)
    {
        services.AddOptions<EmbeddingOptions>().BindConfiguration(EmbeddingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<EmbeddingModel>();
        services.TryAddSingleton<EmbeddingProbe>();
        services.TryAddSingleton<QueryEmbedder>();
        return services;
    }
}
