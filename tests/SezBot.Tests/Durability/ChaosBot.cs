using System.Diagnostics;
using SezBot.Sandbox;
using SezBot.Sandbox.Faults;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Durability;

/// <summary>
/// The program, as a process that is started over one data folder again and again, and the Bot API server that it talks to, which stays.
/// </summary>
internal sealed class ChaosBot : IAsyncDisposable
{
    public const int Senders = 8;

    // A start takes about a second, an answer far less; so long without any progress is a hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly TempFolder _folder = new();
    private readonly SandboxHost _host;
    private SezBotProcess? _process;

    private ChaosBot(SandboxHost host) => _host = host;

    public SandboxWorld World => _host.World;

    public bool HasExited => _process is not { HasExited: false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string State => _folder.In("state");

    /// <param name="sendMilliseconds">How long a send takes.</param>
    public static async Task<ChaosBot> WithNewsAsync(int sendMilliseconds = 30)
    {
        var bot = new ChaosBot(await SandboxHost.StartAsync(
            configure: options => (options.RateLimits, options.LogKept, options.MessagesKept) = (false, 10_000_000, 100_000), cancel: Cancel));
        // As long as a send takes at Telegram, so that several are on their way at any moment.
        bot.World.Faults.Add(new Fault("slow") { Method = "sendMessage", DelayMs = sendMilliseconds, Times = int.MaxValue });
        var news = new PlantNews(bot._folder);
        news.WriteAll(PlantNews.FirstEdition);
        var loaded = await SezBotProcess.RunAsync("ingest", news.Path, "--data", bot.State);
        Assert.True(loaded.ExitCode == 0, loaded.Error);
        return bot;
    }

    public StoredBot Stored() => new(State);

    /// <summary>Starts the process; it may die before it does anything.</summary>
    /// <param name="failPoint">See <c>FailPoint</c>; null for none.</param>
    public void Start(string? failPoint = null) => _process = Launch(failPoint);

    /// <summary>Subscribes chats, so that a summary is due to each of them at once and says at least that there is no news.</summary>
    public async Task SubscribeAsync(IEnumerable<long> chats)
    {
        using var database = new BotDatabase(Path.Combine(State, "bot.db"), TimeProvider.System);
        var subscriptions = new Subscriptions(database, TimeProvider.System);
        var times = new SubscriptionTimes(TimeOnly.MinValue, "UTC", Weekdays.All, null);
        await Task.WhenAll(chats.Select(chat => subscriptions.SaveAsync(
            Subscription.Default(chat, null, ChatKind.Private, "UTC", "ru", chat, DateTimeOffset.UtcNow.AddDays(-2)) with { Times = times, TellsEmptyDays = true }, Cancel)));
    }

    /// <summary>One more process over the same folder; whoever starts it ends it.</summary>
    public SezBotProcess Launch(string? failPoint = null) => SezBotProcess.Start(
        ["serve", "--port", "0", "--data", State, "--lang", "ru"],
        ("SEZBOT_FAILPOINT", failPoint ?? ""),
        ("SEZBOT_Telegram__Token", _host.Token), ("SEZBOT_Telegram__ApiAddress", _host.Address),
        ("SEZBOT_Telegram__Senders", $"{Senders}"), ("SEZBOT_Telegram__PerSecond", "10000"),
        ("SEZBOT_Telegram__PerSecondAndChat", "1000"), ("SEZBOT_Telegram__PerMinuteAndGroup", "60000"),
        // An update that was being worked on when the process was killed counts it as a try; these kills are not the update's fault.
        ("SEZBOT_Telegram__Tries", "1000"),
        ("SEZBOT_Limits__QuestionsPerHour", "100000"), ("SEZBOT_Limits__QuestionsPerDay", "1000000"), ("SEZBOT_Limits__QuestionsPerChatAndHour", "1000000"));

    /// <summary>Starts the process and returns when it asks for updates, or has ended.</summary>
    public async Task StartPollingAsync(string? failPoint = null)
    {
        var polls = World.Updates.Polls;
        Start(failPoint);
        await UntilAsync(() => World.Updates.Polls > polls || HasExited);
    }

    /// <summary>Waits for the end of the process.</summary>
    /// <returns>False when it lives on.</returns>
    public async Task<bool> HasEndedWithinAsync(TimeSpan patience)
    {
        for (var started = Stopwatch.GetTimestamp(); !HasExited && Stopwatch.GetElapsedTime(started) < patience;)
            await Task.Delay(Glance, Cancel);
        return HasExited;
    }

    /// <summary>Sends SIGKILL and does not wait for what it does.</summary>
    public void Strike() => _process?.Strike();

    /// <summary>Ends the process as <c>kill -9</c> does, if it has not ended that way already.</summary>
    public async Task KillAsync()
    {
        if (!await _process!.KillAsync())
            await FailAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Ends the process as a service manager does.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> TerminateAsync()
    {
        var started = Stopwatch.GetTimestamp();
        using (var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]))
            await kill.WaitForExitAsync(Cancel);
        var outcome = await _process.ResultAsync();
        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(outcome.ExitCode == 0, $"{outcome.ExitCode}\n{outcome.Error}");
        _process.Dispose();
        _process = null;
        return took;
    }

    /// <summary>Until all that was written is fetched, worked on and sent.</summary>
    public async Task DrainAsync()
    {
        using var stored = Stored();
        for (var before = Left(); before > 0 && !HasExited; before = Left())
            await UntilAsync(() => HasExited || Left() < before);
        if (HasExited)
            await FailAsync();
        int Left() => World.Updates.Count + stored.Waiting;
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var started = Stopwatch.GetTimestamp(); !happened(); await Task.Delay(Glance, Cancel))
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "the bot hangs");
    }

    private async Task FailAsync()
    {
        var outcome = await _process!.ResultAsync();
        Assert.Fail($"The bot ended by itself with {outcome.ExitCode}.\n{outcome.Output}\n{outcome.Error}");
    }
}
