using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SezBot.State.Backups;

namespace SezBot.State;

public static class StateServices
{
    /// <summary>What the bot remembers, in <c>bot.db</c> of the data folder. The file is not touched before its first use.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, string dataFolder)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new BotDatabase(
            Path.Combine(dataFolder, "bot.db"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new BackupWriter(dataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new StateRestore(dataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AnswerLog>();
        services.AddSingleton<AnswerRetention>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Chats>();
        services.AddSingleton<Questions>();
        services.AddSingleton<ModelBudget>();
        services.AddSingleton<FeedbackLog>();
        services.AddSingleton<DigestLog>();
        services.AddSingleton<SentSummaries>();
        services.AddSingleton<Approvals>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<Lease>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<UserData>();
        return services;
    }
}
