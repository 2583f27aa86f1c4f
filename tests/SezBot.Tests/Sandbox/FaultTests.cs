using System.Text.Json;
using SezBot.Sandbox.Faults;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Tests.Sandbox;

public class FaultTests
{
    private static Task<global::Telegram.Bot.Types.Message> Send(SandboxRun run, long chat = SandboxRun.Anna) => run.Bot.SendMessage(chat, "Новость", cancellationToken: SandboxRun.Cancel);

    [Theory]
    [InlineData("429", 429, "Too Many Requests: retry after 43838")]
    [InlineData("403", 403, "Forbidden: user is deactivated")]
    [InlineData("400", 400, "Bad Request: user is deactivated")]
    [InlineData("migrate", 400, "Bad Request: group chat was upgraded to a supergroup chat")]
    public async Task An_ordered_refusal_comes_so_often_as_ordered_and_nothing_is_sent(string kind, int code, string description)
    {
        await using var run = await SandboxRun.StartAsync();
        await run.PageAsync("faults", new[] { new { kind, method = "SENDMESSAGE", times = 2, retry_after = 43_838, text = "user is deactivated", migrate_to_chat_id = -5 } });

        for (var time = 0; time < 2; time++)
        {
            var refused = await Assert.ThrowsAsync<ApiRequestException>(() => Send(run));
            Assert.Equal((code, description), (refused.ErrorCode, refused.Message));
            Assert.Equal(kind == "429" ? 43_838 : null, refused.Parameters?.RetryAfter);
            Assert.Equal(kind == "migrate" ? -5 : null, refused.Parameters?.MigrateToChatId);
        }
        await Send(run);

        Assert.Single(run.World.Truth.Report().Sent);
        Assert.Equal(2, run.World.Truth.Report().Refusals[code]);
    }

    [Fact]
    public async Task A_429_may_come_without_parameters()
    {
        await using var run = await SandboxRun.StartAsync();
        run.World.Faults.Add(new Fault("429"));

        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => Send(run));

        Assert.Null(refused.Parameters);
    }

    [Theory]
    [InlineData("500", 0)]
    [InlineData("reset_before", 0)]
    [InlineData("reset_after", 1)]
    [InlineData("cut_json", 1)]
    public async Task A_spoiled_answer_fails_at_the_client_and_the_log_knows_what_was_done(string kind, int done)
    {
        await using var run = await SandboxRun.StartAsync();
        run.World.Faults.Add(new Fault(kind) { Method = "sendMessage", ChatId = SandboxRun.Anna });

        await Send(run, SandboxRun.Emma);
        await Assert.ThrowsAnyAsync<RequestException>(() => Send(run));
        await Send(run);

        Assert.Equal(2 + done, run.World.Truth.Report().Accepted);
        Assert.Empty(run.World.Faults.Left());
    }

    [Fact]
    public async Task A_silent_server_answers_nothing_until_the_client_goes()
    {
        await using var run = await SandboxRun.StartAsync();
        run.World.Faults.Add(new Fault("timeout"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(SandboxRun.Cancel);

        var waiting = run.Bot.SendMessage(SandboxRun.Anna, "Новость", cancellationToken: patience.Token);
        await SandboxRun.UntilAsync(() => run.World.Faults.Left().Count == 0);
        run.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(waiting.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(run.World.Truth.Report().Sent);
    }

    [Fact]
    public async Task A_slow_server_does_it_late()
    {
        await using var run = await SandboxRun.StartAsync();
        run.World.Faults.Add(new Fault("slow") { DelayMs = 60_000 });

        var waiting = Send(run);
        await SandboxRun.UntilAsync(() => run.World.Faults.Left().Count == 0);
        Assert.Empty(run.World.Truth.Report().Sent);
        await SandboxRun.UntilAsync(() => waiting.IsCompleted, () => run.Clock.Advance(TimeSpan.FromSeconds(30)));

        await waiting;
        Assert.Single(run.World.Truth.Report().Sent);
    }

    [Fact]
    public async Task Faults_for_every_method_leave_polling_alone_and_can_be_taken_back()
    {
        await using var run = await SandboxRun.StartAsync();
        run.World.Faults.Add(new Fault("403") { Times = 5 });

        Assert.Empty(await run.UpdatesAsync());
        Assert.Equal(403, (await run.CallAsync("getMe", new { })).Status);
        await run.Http.DeleteAsync("/sandbox/faults", SandboxRun.Cancel);
        Assert.Equal(200, (await run.CallAsync("getMe", new { })).Status);

        var unknown = await run.PageAsync("faults", new[] { new { kind = "flood" } });
        Assert.Equal(400, unknown.GetProperty("error_code").GetInt32());
    }

    [Fact]
    public async Task The_log_over_HTTP_is_the_ground_truth_and_may_be_counters_only()
    {
        await using var run = await SandboxRun.StartAsync(options => options.LogKept = 2);
        for (var at = 0; at < 3; at++)
            await run.Bot.SendMessage(SandboxRun.Anna, $"{at}", disableNotification: at == 2, cancellationToken: SandboxRun.Cancel);
        await run.UpdatesAsync();

        var log = await run.PageAsync("log");
        var later = await run.PageAsync("log?since=2");
        await run.PageAsync("switches", new { log_kept = 0, rate_limits = false });
        await Send(run);

        Assert.Equal(["1", "2"], log.GetProperty("sent").EnumerateArray().Select(sent => sent.GetProperty("text").GetString()));
        Assert.True(Assert.Single(later.GetProperty("sent").EnumerateArray()).GetProperty("silent").GetBoolean());
        Assert.Equal((3, 1), (log.GetProperty("accepted").GetInt32(), log.GetProperty("get_updates").GetInt32()));
        Assert.Equal(3, log.GetProperty("calls").GetProperty("sendMessage").GetInt32());
        Assert.Equal(4, run.World.Truth.Report().Accepted);
        Assert.Equal(JsonValueKind.Object, log.GetProperty("refusals").ValueKind);
    }
}
