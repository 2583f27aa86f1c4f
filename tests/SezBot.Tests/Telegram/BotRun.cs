using Microsoft.SemanticKernel;
using SezBot.Sandbox;
using SezBot.Sandbox.Chats;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram;

/// <summary>The whole bot over a small corpus, talking to the sandbox's server over HTTP. Only the rates are lifted.</summary>
internal sealed class BotRun : IAsyncDisposable
{
    // Far longer than anything here takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();
    private readonly SandboxHost _host;
    private readonly Dictionary<string, string?> _settings;
    private readonly IFunctionInvocationFilter[] _filters;
    private readonly TimeProvider? _time;
    private ComposedBot _bot;

    private BotRun(SandboxHost host, Dictionary<string, string?> settings, TimeProvider? time, IFunctionInvocationFilter[] filters)
    {
        _host = host;
        _settings = settings;
        _filters = filters;
        _time = time;
        _bot = new ComposedBot(_folder, settings, Log, time, filters);
    }

    public CollectedLog Log { get; } = new();

    public SandboxWorld World => _host.World;

    public string Token => _host.Token;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BotRun> StartAsync(Dictionary<string, string?>? settings = null, Action<SandboxOptions>? sandbox = null, bool withNews = true, TimeProvider? time = null, params IFunctionInvocationFilter[] filters)
    {
        var host = await SandboxHost.StartAsync(configure: options =>
        {
            options.RateLimits = false;
            sandbox?.Invoke(options);
        }, cancel: Cancel);
        var run = new BotRun(host, ComposedBot.Settings(host.Address, host.Token)
            .Concat(settings ?? []).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value), time, filters);
        if (withNews)
            await run._bot.LoadNewsAsync();
        await run._bot.StartAsync();
        return run;
    }

    public T Get<T>() where T : notnull => _bot.Get<T>();

    public Message Say(string text, long chat = FirstPeople.Anna, long from = FirstPeople.Anna) => World.People.Say(chat, from, text);

    /// <summary>The messages of the bot in a chat that came after a message, once there are so many.</summary>
    public Task<IReadOnlyList<Message>> RepliesAsync(Message after, int count = 1) => WhenAsync(
        () => Find(chat: after.Chat.Id, message => message.MessageId > after.MessageId && message.From?.Id == World.Roster.Bot.Id), found => found.Count >= count);

    public async Task<Message> ReplyAsync(string text, long chat = FirstPeople.Anna, long from = FirstPeople.Anna) => (await RepliesAsync(Say(text, chat, from)))[0];

    public IReadOnlyList<Message> Find(long chat, Func<Message, bool> condition)
    {
        lock (World.Gate)
            return [.. World.Roster.Chat(chat)!.History.Where(condition)];
    }

    /// <summary>Looks until what it sees is as it should be.</summary>
    public static async Task<T> WhenAsync<T>(Func<T> look, Func<T, bool> isRight)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            var seen = look();
            if (isRight(seen))
                return seen;
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Nothing waits any more, to be worked on or to be sent.</summary>
    public async Task IdleAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var quiet = 0; quiet < 3;)
        {
            var (inbox, outbox) = (await Get<Inbox>().CountAsync(Cancel), await Get<Outbox>().CountAsync(Cancel));
            quiet = inbox.Pending + outbox.Pending + outbox.Sending == 0 && World.Updates.Count == 0 ? quiet + 1 : 0;
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"{inbox}, {outbox}, {World.Updates.Count} updates");
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>The bot is stopped and another is started over the same folder.</summary>
    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        _bot = new ComposedBot(_folder, _settings, Log, _time, _filters);
        await _bot.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _host.DisposeAsync();
        _folder.Dispose();
    }
}
