using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.Telegram.Conversation;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SezBot.Telegram;

/// <summary>Tells Telegram which commands to offer whom, in both languages; tries until it succeeds, because nothing depends on it.</summary>
public sealed class CommandMenus(ITelegramBotClient bot, IOptions<TelegramOptions> options, TimeProvider time, ILogger<CommandMenus> log) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    // Without a language code: what everybody else sees.
    private static readonly (string Language, string? Code)[] Languages = [("en", null), ("ru", "ru"), ("en", "en")];

    /// <summary>The commands of a menu, in the order of the rules.</summary>
    public static IReadOnlyList<BotCommand> Of(ChatKinds where, bool isForAdmins, string language) =>
    [
        .. CommandRule.All
            .Where(rule => rule.Where.HasFlag(where) && (rule.Audience != Audience.BotAdmins || isForAdmins) && rule.Name is not ("start" or "cancel" or "ask")
                || (rule.Name is "cancel" or "ask" && where == ChatKinds.Group) || (rule.Name == "cancel" && where == ChatKinds.Private))
            .Select(rule => new BotCommand(rule.Name, ConversationPhrases.Get("Menu" + char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..], language))),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SetAsync(stoppingToken);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Menus are a convenience; the commands work without them.
                log.LogDebug("The command menus could not be set: {Error}", failure.Message);
                await Task.Delay(BetweenTries, time, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SetAsync(CancellationToken cancel)
    {
        foreach (var (language, code) in Languages)
        {
            await bot.SetMyCommands(Of(ChatKinds.Private, isForAdmins: false, language), new BotCommandScopeAllPrivateChats(), code, cancel);
            await bot.SetMyCommands(Of(ChatKinds.Group, isForAdmins: false, language), new BotCommandScopeAllGroupChats(), code, cancel);
            foreach (var admin in options.Value.AdminIds)
                await bot.SetMyCommands(Of(ChatKinds.Private, isForAdmins: true, language), new BotCommandScopeChat { ChatId = admin }, code, cancel);
        }
    }
}
