namespace SezBot.Tests.Sandbox;

public class RateLimitTests
{
    private static Task<ApiAnswer> Send(SandboxRun run, long chat) => run.CallAsync("sendMessage", new { chat_id = chat, text = "Новость" });

    private static async Task<int[]> StatusesAsync(SandboxRun run, IEnumerable<long> chats)
    {
        var statuses = new List<int>();
        foreach (var chat in chats)
            statuses.Add((await Send(run, chat)).Status);
        return [.. statuses];
    }

    [Fact]
    public async Task A_chat_takes_a_short_burst_and_then_one_message_a_second()
    {
        await using var run = await SandboxRun.StartAsync();

        var burst = await StatusesAsync(run, Enumerable.Repeat(SandboxRun.Anna, 4));
        var refused = await Send(run, SandboxRun.Anna);
        run.Clock.Advance(TimeSpan.FromSeconds(refused.Body.GetProperty("parameters").GetProperty("retry_after").GetInt32()));
        var later = await StatusesAsync(run, [SandboxRun.Anna, SandboxRun.Anna]);

        Assert.Equal([200, 200, 200, 429], burst);
        Assert.Equal((429, "Too Many Requests: retry after 1"), (refused.Status, refused.Description));
        Assert.Equal([200, 429], later);
        Assert.Equal(3, run.World.Truth.Report().TooManyRequests);
    }

    [Fact]
    public async Task All_chats_together_take_thirty_a_second()
    {
        await using var run = await SandboxRun.StartAsync();
        run.World.Roster.AddCrowd(10_000, 70);

        var first = await StatusesAsync(run, Enumerable.Range(10_000, 31).Select(id => (long)id));
        run.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await StatusesAsync(run, Enumerable.Range(10_031, 31).Select(id => (long)id));

        Assert.Equal(30, first.Count(status => status == 200));
        Assert.Equal(30, second.Count(status => status == 200));
        Assert.Equal((429, 429), (first[^1], second[^1]));
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute_and_says_when_the_next_may_come()
    {
        await using var run = await SandboxRun.StartAsync();
        for (var at = 0; at < 20; at++)
        {
            Assert.Equal(200, (await Send(run, SandboxRun.Group)).Status);
            run.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await Send(run, SandboxRun.Group);
        run.Clock.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal(40, refused.Body.GetProperty("parameters").GetProperty("retry_after").GetInt32());
        Assert.Equal(200, (await Send(run, SandboxRun.Group)).Status);
        Assert.Equal(200, (await Send(run, SandboxRun.Channel)).Status);
    }

    [Fact]
    public async Task Edits_count_like_messages_and_the_limits_can_be_switched_off()
    {
        await using var run = await SandboxRun.StartAsync();
        var id = (await Send(run, SandboxRun.Anna)).Result.GetProperty("message_id").GetInt32();

        Task<ApiAnswer> Edit(string text) => run.CallAsync("editMessageText", new { chat_id = SandboxRun.Anna, message_id = id, text });
        var statuses = new[] { (await Edit("1")).Status, (await Edit("2")).Status, (await Edit("3")).Status };
        await run.PageAsync("switches", new { rate_limits = false });
        var free = await Edit("3");

        Assert.Equal([200, 200, 429], statuses);
        Assert.Equal(200, free.Status);
    }
}
