using SezBot.Sandbox.Faults;

namespace SezBot.Tests.Durability;

/// <summary>How one process is killed.</summary>
/// <param name="Point">A place in the program, or <see cref="Accepted"/>, or <see cref="AtRandom"/>.</param>
/// <param name="At">The how-many-th time it comes by there.</param>
/// <param name="Delay">Milliseconds after that; for <see cref="AtRandom"/> after the first poll.</param>
internal sealed record ChaosKill(string Point, int At, int Delay)
{
    public const string AtRandom = "at random";

    /// <summary>When the server has accepted a message and the program has not heard of it: the one place that only the server knows.</summary>
    public const string Accepted = "message-accepted";

    // A place that is not come by before is killed at all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Those of the start are come by once; the numbers of the others keep each process busy for a while.
    private static readonly (string Name, int Most)[] Points =
    [
        ("outbox-recovered", 1), ("inbox-recovered", 1), ("checkpoint-begun", 1), ("checkpoint-done", 1),
        ("before-confirm", 5), ("updates-read", 5), ("inbox-committed", 5),
        ("update-taken", 60), ("update-begun", 60), ("evidence-found", 15), ("answer-kept", 15), ("update-handled", 60), ("update-done", 60),
        ("commit-filled", 60), ("committed", 60), ("messages-claimed", 30),
        ("message-sending", 60), (Accepted, 60), ("response-read", 60), ("message-sent", 60),
    ];

    public static int Places => Points.Length;

    // Where a broadcast is: found, made, queued, being sent.
    private static readonly (string Name, int Most)[] BroadcastPoints =
    [
        ("outbox-recovered", 1), ("summaries-due", 1), ("summaries-made", 1), ("summaries-queued", 1), ("commit-filled", 40), ("committed", 40), ("messages-claimed", 40),
        ("message-sending", 150), (Accepted, 150), ("response-read", 150), ("message-sent", 150),
    ];

    /// <summary>So many kills of a program that broadcasts.</summary>
    public static IReadOnlyList<ChaosKill> PlanOfBroadcast(int count, Random random) => Plan(count, BroadcastPoints, random);

    /// <summary>So many kills; five of six at a place, each place as often as the others, the rest at random moments.</summary>
    public static IReadOnlyList<ChaosKill> Plan(int count, Random random) => Plan(count, Points, random);

    private static IReadOnlyList<ChaosKill> Plan(int count, (string Name, int Most)[] points, Random random)
    {
        var order = points.ToArray();
        random.Shuffle(order);
        return [.. Enumerable.Range(0, count).Select(at => at % 6 == 5
            ? new ChaosKill(AtRandom, 0, random.Next(1500))
            : AtPlace(order[(at - at / 6) % order.Length], random))];
    }

    /// <summary>Starts the bot and kills it.</summary>
    /// <returns>Whether it was killed where it should be.</returns>
    public async Task<bool> RunAsync(ChaosBot bot)
    {
        if (Point == AtRandom)
        {
            await bot.StartPollingAsync();
            await Task.Delay(Delay, TestContext.Current.CancellationToken);
            await bot.KillAsync();
            return true;
        }
        var left = At;
        void Strike(SentRecord sent)
        {
            if (Interlocked.Decrement(ref left) == 0)
                bot.Strike();
        }
        if (Point == Accepted)
            bot.World.Truth.Noted += Strike;
        bot.Start(Point == Accepted ? null : $"{Point}:{At}:{Delay}");
        var reached = await bot.HasEndedWithinAsync(Patience);
        bot.World.Truth.Noted -= Strike;
        await bot.KillAsync();
        return reached;
    }

    public override string ToString() => $"{Point}:{At}:{Delay}";

    // Every other kill comes some milliseconds late: in the middle of a commit, a checkpoint, a request.
    private static ChaosKill AtPlace((string Name, int Most) point, Random random) =>
        new(point.Name, 1 + random.Next(point.Most), random.Next(2) * random.Next(1, 6));
}
