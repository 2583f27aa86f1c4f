using Telegram.Bot;

namespace SezBot.Telegram.Updates;

/// <summary>Who the bot is, asked once.</summary>
public sealed class BotIdentity(ITelegramBotClient bot) : IDisposable
{
    private readonly SemaphoreSlim _asking = new(1, 1);
    private BotProfile? _known;

    public async Task<BotProfile> GetAsync(CancellationToken cancel)
    {
        if (_known is { } known)
            return known;
        await _asking.WaitAsync(cancel);
        try
        {
            if (_known is null)
            {
                var me = await bot.GetMe(cancel);
                _known = new BotProfile(me.Id, me.Username!, me.CanReadAllGroupMessages);
            }
            return _known;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();
}
