using System.Diagnostics;
using SezBot.Sandbox;
using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Faults;
using SezBot.State;

namespace SezBot.Benchmarks.Load;

/// <summary>
/// The program as users run it, in a process and a data folder of its own, with its rates lifted, and the Bot API server that it talks to,
/// which runs here with a crowd of readers and groups.
/// </summary>
internal sealed class BotUnderLoad : IAsyncDisposable
{
    public const long FirstReader = 1_000_000;

    public const long FirstSubscriber = 2_000_000;

    private const long FirstGroup = -5_000_000;

    // Longer than anything here takes by far.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sezbot-load-");
    private readonly SandboxHost _host;
    private readonly CancellationToken _cancel;
    private Process? _process;

    private BotUnderLoad(SandboxHost host, CancellationToken cancel) => (_host, _cancel) = (host, cancel);

    public SandboxWorld World => _host.World;

    public ReplyTimes Times { get; } = new();

    /// <summary>Of the bot's process, in megabytes.</summary>
    public double Memory => ResidentMemory.Read(_process!.Id).Total / 1e6;

    /// <summary>Processor time of the bot's process.</summary>
    public TimeSpan Work
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts both and lets the bot get warm for a while, so that what is measured is the program and not its compiler.</summary>
    /// <param name="rate">Messages a second that the bot keeps to, at a server that allows one more; null lifts all rates.</param>
    /// <param name="subscribers">So many others to whom a summary is due as soon as the bot runs.</param>
    /// <param name="noted">Told of all that is sent.</param>
    public static async Task<BotUnderLoad> StartAsync(int readers, TimeSpan warmUp, CancellationToken cancel, int? rate = null, int subscribers = 0, Action<SentRecord>? noted = null)
    {
        var bot = new BotUnderLoad(
            await SandboxHost.StartAsync(
                configure: options =>
                {
                    (options.RateLimits, options.LogKept, options.EventsKept) = (rate is not null, 0, 100);
                    options.MessagesPerSecond = (rate ?? 0) + 1;
                },
                cancel: cancel), cancel);
        bot.World.Roster.AddCrowd(FirstReader, readers);
        await bot.SubscribeAsync(subscribers);
        bot.World.Truth.Noted += bot.Times.Replied;
        bot.World.Truth.Noted += noted;
        await bot.LoadNewsAsync();
        bot._process = bot.Start(
            ["serve", "--port", "0"],
            [
                ("Telegram__Token", bot._host.Token), ("Telegram__ApiAddress", bot._host.Address), ("Telegram__PerSecond", $"{rate ?? 10_000}"),
                ("Telegram__PerSecondAndChat", rate is null ? "1000" : "1"), ("Telegram__PerMinuteAndGroup", "60000"), ("Limits__QuestionsPerHour", "100000"),
                ("Limits__QuestionsPerDay", "1000000"), ("Limits__QuestionsPerChatAndHour", "1000000"),
            ]);
        foreach (var say in new Action<long>[] { bot.Ask, bot.Command })
            await bot.AtRateAsync(rate is null ? 100 : 2, warmUp / 2, readers, say);
        bot.Times.Clear();
        return bot;
    }

    /// <summary>A reader asks what the corpus answers.</summary>
    public void Ask(long reader) => Say(reader, PlantTopics.Question((int)(reader % PlantTopics.Count)));

    /// <summary>A reader gives a command that needs no search.</summary>
    public void Command(long reader) => Say(reader, "/excerpt 77777");

    /// <summary>
    /// So many groups ask for what takes long: their settings, for which the bot has to ask Telegram who the administrators are, and that
    /// answer is so slow.
    /// </summary>
    public void SaySlow(int groups, TimeSpan each)
    {
        World.Faults.Add(new Fault("slow") { Method = "getChatMember", DelayMs = (int)each.TotalMilliseconds, Times = groups });
        for (var at = 0; at < groups; at++)
        {
            var id = FirstGroup - at;
            if (World.Roster.Chat(id) is null)
                World.Roster.Add(new Chat(new ChatCard(id, "group") { Title = "Группа" }, 100) { Members = [FirstPeople.Ivan], Admins = [FirstPeople.Ivan] });
            World.People.Say(id, FirstPeople.Ivan, "/settings");
        }
    }

    /// <summary>Something is said so often a second, by one reader after the other; returns when all of it is replied to.</summary>
    public async Task AtRateAsync(int perSecond, TimeSpan duration, int readers, Action<long> say)
    {
        var all = (int)(perSecond * duration.TotalSeconds);
        var started = Stopwatch.GetTimestamp();
        for (var at = 0; at < all; await Task.Delay(1, _cancel))
        {
            for (var due = Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond; at < all && at < due; at++)
                say(FirstReader + (at % readers));
        }
        await UntilAsync(() => Times.Waiting == 0);
    }

    public async Task UntilAsync(Func<bool> happened)
    {
        for (var started = Stopwatch.GetTimestamp(); !happened(); await Task.Delay(Glance, _cancel))
        {
            if (_process!.HasExited)
                throw new InvalidOperationException($"The bot ended with {_process.ExitCode}.");
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException("The bot hangs.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Say(long reader, string text)
    {
        Times.Asked(reader);
        World.People.Say(reader, reader, text);
    }

    private async Task SubscribeAsync(int count)
    {
        World.Roster.AddCrowd(FirstSubscriber, count);
        using var database = new BotDatabase(Path.Combine(_folder.FullName, "state", "bot.db"), TimeProvider.System);
        var subscriptions = new Subscriptions(database, TimeProvider.System);
        var times = new SubscriptionTimes(TimeOnly.MinValue, "UTC", Weekdays.All, null);
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => subscriptions.SaveAsync(
            Subscription.Default(FirstSubscriber + number, null, ChatKind.Private, "UTC", "ru", 1, DateTimeOffset.UtcNow.AddDays(-2)) with { Times = times, TellsEmptyDays = true },
            _cancel)));
    }

    private async Task LoadNewsAsync()
    {
        var news = Path.Combine(_folder.FullName, "news");
        PlantTopics.Write(news);
        using var load = Start(["ingest", news], []);
        await load.WaitForExitAsync(_cancel);
        if (load.ExitCode != 0)
            throw new InvalidOperationException("The news could not be loaded.");
    }

    private Process Start(string[] args, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sezbot.dll"), .. args, "--data", Path.Combine(_folder.FullName, "state"), "--lang", "ru"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[$"SEZBOT_{name}"] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } text ? text + "\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
