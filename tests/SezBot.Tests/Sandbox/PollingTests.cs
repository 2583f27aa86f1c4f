using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace SezBot.Tests.Sandbox;

public class PollingTests
{
    private static int[] Ids(IEnumerable<System.Text.Json.JsonElement> updates) => [.. updates.Select(update => update.GetProperty("update_id").GetInt32())];

    private static void Say(SandboxRun run, int times)
    {
        for (var at = 0; at < times; at++)
            run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, $"{at}");
    }

    [Fact]
    public async Task Updates_come_again_until_a_higher_offset_confirms_all_before_it()
    {
        await using var run = await SandboxRun.StartAsync();
        Say(run, 3);

        var first = Ids(await run.UpdatesAsync());
        var again = Ids(await run.UpdatesAsync(first[0]));
        var rest = Ids(await run.UpdatesAsync(first[2]));
        var old = Ids(await run.UpdatesAsync(first[0]));
        var none = Ids(await run.UpdatesAsync(first[2] + 1));

        Assert.Equal([first[0], first[0] + 1, first[0] + 2], first);
        Assert.Equal(first, again);
        Assert.Equal([first[2]], rest);
        Assert.Equal([first[2]], old);
        Assert.Empty(none);
    }

    [Fact]
    public async Task A_negative_offset_keeps_the_newest_and_an_offset_of_another_numbering_confirms_nothing()
    {
        await using var run = await SandboxRun.StartAsync();
        Say(run, 5);

        var newest = Ids(await run.UpdatesAsync(-2));
        await run.UpdatesAsync(newest[^1] + 1);
        run.World.Updates.ContinueFrom(7);
        Say(run, 1);

        Assert.Equal(2, newest.Length);
        var renumbered = Ids(await run.UpdatesAsync(newest[^1] + 1));
        Assert.Equal([7], renumbered);
    }

    [Fact]
    public async Task At_most_a_hundred_come_at_once()
    {
        await using var run = await SandboxRun.StartAsync();
        Say(run, 120);

        Assert.Equal(100, (await run.CallAsync("getUpdates", new { limit = 500 })).Result.GetArrayLength());
        Assert.Equal(1, (await run.CallAsync("getUpdates", new { limit = 0 })).Result.GetArrayLength());
    }

    [Fact]
    public async Task A_poll_waits_for_an_update_but_never_longer_than_fifty_seconds()
    {
        await using var run = await SandboxRun.StartAsync();

        var empty = run.CallAsync("getUpdates", new { timeout = 3600 });
        await PolledAsync(run, 1);
        run.Clock.Advance(TimeSpan.FromSeconds(49));
        Assert.False(empty.IsCompleted);
        run.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await empty).Result.GetArrayLength());

        var waiting = run.CallAsync("getUpdates", new { timeout = 3600 });
        await PolledAsync(run, 2);
        Say(run, 1);
        Assert.Equal(1, (await waiting).Result.GetArrayLength());
    }

    [Fact]
    public async Task A_second_poller_ends_the_first()
    {
        await using var run = await SandboxRun.StartAsync();

        var first = run.CallAsync("getUpdates", new { timeout = 50 });
        await PolledAsync(run, 1);
        var second = run.CallAsync("getUpdates", new { timeout = 50 });
        var ended = await first;
        Say(run, 1);

        Assert.Equal(409, ended.Status);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", ended.Description);
        Assert.Equal(1, (await second).Result.GetArrayLength());
    }

    [Fact]
    public async Task Only_kinds_that_were_asked_for_are_kept_and_the_wish_is_remembered()
    {
        await using var run = await SandboxRun.StartAsync();
        await run.Bot.GetUpdates(allowedUpdates: [UpdateType.Message], cancellationToken: SandboxRun.Cancel);

        run.World.Membership.Block(SandboxRun.Emma, true);
        Say(run, 1);
        var updates = await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel);

        Assert.Equal([UpdateType.Message], updates.Select(update => update.Type));
    }

    [Fact]
    public async Task Old_updates_are_gone_after_a_day_and_buttons_after_minutes()
    {
        await using var run = await SandboxRun.StartAsync();
        Say(run, 1);
        run.World.Callbacks.Tap(SandboxRun.Anna, 1, SandboxRun.Anna, "1", forged: true);

        run.Clock.Advance(TimeSpan.FromSeconds(151));
        var minutes = await run.UpdatesAsync();
        run.Clock.Advance(TimeSpan.FromHours(24));

        Assert.True(Assert.Single(minutes).TryGetProperty("message", out _));
        Assert.Empty(await run.UpdatesAsync());
    }

    [Fact]
    public async Task Fifty_thousand_waiting_updates_are_handed_out_in_order()
    {
        await using var run = await SandboxRun.StartAsync();
        Say(run, 50_000);

        var next = 0;
        var received = new List<int>();
        while (Ids(await run.UpdatesAsync(next)) is { Length: > 0 } ids)
        {
            received.AddRange(ids);
            next = ids[^1] + 1;
        }

        Assert.Equal(Enumerable.Range(received[0], 50_000), received);
        Assert.Equal(502, run.World.Truth.Report().GetUpdates + 1);
    }

    /// <summary>Until so many polls have begun, and a moment for the last of them to set its timer; the clock stands still, so this measures nothing.</summary>
    private static async Task PolledAsync(SandboxRun run, int polls)
    {
        await SandboxRun.UntilAsync(() => run.World.Updates.Polls >= polls);
        await Task.Delay(50, SandboxRun.Cancel);
    }
}
