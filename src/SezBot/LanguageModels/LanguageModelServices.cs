using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SezBot.LanguageModels;

public static class LanguageModelServices
{
    /// <summary>The chat model. Needs the configuration, logging, a time provider and the kernel that <see cref="KernelFactory"/> makes.</summary>
    /// <param name="prompts">The folder of prompts; the program's own when left out.</param>
    public static IServiceCollection AddLanguageModels(this IServiceCollection services, string? prompts = null)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(provider => new ChatServer(provider.GetRequiredService<IOptions<ChatOptions>>(), prompts ?? PromptFolder.Default));
        services.TryAddSingleton<ModelTelemetry>();
        services.TryAddSingleton<Breaker>();
        services.TryAddSingleton<ChatModel>();
        services.TryAddSingleton<ModelProbe>();
        return services;
    }
}
