using Microsoft.Extensions.DependencyInjection;
using SezBot.Digests.Events;

namespace SezBot.Digests;

public static class DigestServices
{
    /// <summary>The digest path. Needs the store, the state, the alias list, the background frequencies, and the model's calls with what drafts are checked with.</summary>
    /// <param name="dataFolder">Where the program's own data lie, see <see cref="EventServices.AddEvents"/>.</param>
    public static IServiceCollection AddDigests(this IServiceCollection services, string dataFolder)
    {
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<NewsSelection>();
        services.AddEvents(dataFolder);
        services.AddSingleton<StoryWriter>();
        services.AddSingleton<StoryWording>();
        services.AddSingleton<DigestCalendar>();
        services.AddSingleton<StoryDetails>();
        services.AddSingleton<DigestCorrection>();
        services.AddSingleton<DigestEditing>();
        services.AddSingleton<DigestMemory>();
        services.AddSingleton<DigestPipeline>();
        return services;
    }
}
