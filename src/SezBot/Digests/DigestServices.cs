using Microsoft.Extensions.DependencyInjection;
using SezBot.Digests.Events;

namespace SezBot.Digests;

public static class DigestServices
{
    /// <summary>The digest path. Needs the store, the state, the alias list and the background frequencies.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<NewsSelection>();
        services.AddSingleton<StoryGrouping>();
        services.AddSingleton<StoryWriter>();
        services.AddSingleton<DigestCalendar>();
        services.AddSingleton<StoryDetails>();
        services.AddSingleton<DigestMemory>();
        services.AddSingleton<DigestPipeline>();
        return services;
    }
}
