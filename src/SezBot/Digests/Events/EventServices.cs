using Microsoft.Extensions.DependencyInjection;

namespace SezBot.Digests.Events;

public static class EventServices
{
    /// <summary>Tells which articles are of one event. Needs the background table, which the read path registers.</summary>
    /// <param name="dataFolder">Where the program's own data lie: <c>event-weights.json</c>.</param>
    public static IServiceCollection AddEvents(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(_ => EventLikeness.Load(Path.Combine(dataFolder, EventWeightsFile.FileName)));
        services.AddSingleton<EventReader>();
        services.AddSingleton<StoryGrouping>();
        return services;
    }
}
