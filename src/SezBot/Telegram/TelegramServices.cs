using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Telegram.Broadcasting;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Subscribing;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram;

public static class TelegramServices
{
    /// <summary>The bot, from updates to messages. Nothing runs before <see cref="BotProcess.StartAsync"/>.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services)
    {
        services.AddOptions<TelegramOptions>().BindConfiguration(TelegramOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => BotClientFactory.Create(provider.GetRequiredService<IOptions<TelegramOptions>>().Value));
        services.AddSingleton<BotHealth>().AddSingleton<BotIdentity>().AddSingleton<BotProcess>().AddSingleton<CommandMenus>().AddSingleton<Housekeeping>().AddSingleton<TelegramProbe>();
        services.AddSingleton<Lanes>().AddSingleton<UpdateReceiver>().AddSingleton<UpdatePump>().AddSingleton<UpdateWorkers>().AddSingleton<WebhookReceiver>();
        services.AddSingleton<AnswerStreams>();
        services.AddSingleton<OutboxSignal>().AddSingleton<SendAttempt>().AddSingleton<OutboxSender>();
        services.AddSingleton<SubscriptionReplies>().AddSingleton<SubscriptionTaps>().AddSingleton<SubscriptionKeyboards>().AddSingleton<TopicChoice>().AddSingleton<Channels>();
        services.AddSingleton<Broadcaster>().AddSingleton<Corrector>().AddSingleton<SummaryMessages>().AddSingleton<SummaryApproval>().AddSingleton<ApprovalReplies>();
        services.AddSingleton<TelegramPipeline>().AddSingleton<Callers>().AddSingleton<CommandReplies>().AddSingleton<QuestionReplies>().AddSingleton<TapReplies>();
        services.AddSingleton<InlineReplies>().AddSingleton<MembershipReplies>().AddSingleton<ExcerptReplies>().AddSingleton<DigestReplies>().AddSingleton<QuotesReplies>().AddSingleton<StartReplies>();
        services.AddSingleton<SettingsReplies>().AddSingleton<StatusReplies>().AddSingleton<ExampleQuestions>().AddSingleton<RunningQuestions>().AddSingleton<TypingIndicator>();
        return services;
    }
}
