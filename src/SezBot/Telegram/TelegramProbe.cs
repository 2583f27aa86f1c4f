using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Telegram;

/// <summary>Asks Telegram once who the bot is. The token is in nothing that it returns.</summary>
public sealed class TelegramProbe(IServiceProvider services, IOptions<TelegramOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<ProbeResult> RunAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(options.Value.Token))
            return new ProbeResult(ProbeVerdict.NoToken, null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            // Without a token there would be no client to resolve.
            var me = await services.GetRequiredService<ITelegramBotClient>().GetMe(patience.Token);
            return new ProbeResult(ProbeVerdict.Reached, me.Username);
        }
        catch (Exception refused) when (refused is ArgumentException or ApiRequestException { ErrorCode: 401 or 404 })
        {
            return new ProbeResult(ProbeVerdict.TokenRefused, null);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && failure is RequestException or OperationCanceledException)
        {
            return new ProbeResult(ProbeVerdict.Unreachable, failure.Message);
        }
    }
}
