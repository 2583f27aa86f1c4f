using Microsoft.Extensions.Logging;
using SezBot.Telegram.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace SezBot.Telegram.Conversation;

/// <summary>Shows «печатает…» while an answer takes longer than a moment. It is decoration: when it fails nothing else does.</summary>
public sealed class TypingIndicator(ITelegramBotClient bot, TimeProvider time, ILogger<TypingIndicator> log)
{
    // An answer that is there at once needs no announcement; people expect a sign within a second.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);

    // Telegram shows it for five seconds.
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4.5);

    public async Task<T> WhileAsync<T>(Place place, Func<Task<T>> work, CancellationToken cancel)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var typing = ShowAsync(place, done.Token);
        try
        {
            return await work();
        }
        finally
        {
            await done.CancelAsync();
            await typing;
        }
    }

    private async Task ShowAsync(Place place, CancellationToken cancel)
    {
        try
        {
            for (var wait = Moment; ; wait = Renewal)
            {
                await Task.Delay(wait, time, cancel);
                await bot.SendChatAction(place.Chat, ChatAction.Typing, place.Topic, cancellationToken: cancel);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or RequestException)
        {
            if (failure is RequestException)
                log.LogDebug("The typing sign could not be shown: {Error}", failure.Message);
        }
    }
}
