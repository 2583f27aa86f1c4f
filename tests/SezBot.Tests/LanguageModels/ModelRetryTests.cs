using Microsoft.Extensions.Time.Testing;
using SezBot.LanguageModels;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.LanguageModels;

public sealed class ModelRetryTests
{
    private const string Good = "Завод открыт в 2019 году [1].";

    [Theory]
    [InlineData("500")]
    [InlineData("reset at once")]
    [InlineData("429")]
    public async Task A_fault_that_may_pass_is_tried_once_more(string fault)
    {
        var calls = 0;
        await using var server = await ScriptedModelServer.StartAsync(_ =>
            Interlocked.Increment(ref calls) > 1 ? ScriptedReply.Text(Good) : fault == "429" ? ScriptedReply.Status(429, "0") : ScriptedFaults.All[fault].Reply());
        using var tested = new ModelUnderTest(server.Options());
        Assert.Equal(Good, await tested.AskAsync());
        Assert.Equal((2, 1, null), (calls, tested.Receipt.Retries, tested.Receipt.Fault));
    }

    [Theory]
    [InlineData("reset at once", true)]
    [InlineData("500", false)]
    public async Task A_first_try_costs_what_the_server_has_read(string fault, bool wasRead)
    {
        var calls = 0;
        await using var server = await ScriptedModelServer.StartAsync(_ =>
            Interlocked.Increment(ref calls) > 1 ? ScriptedReply.Text(Good) : ScriptedFaults.All[fault].Reply());
        using var tested = new ModelUnderTest(server.Options());
        await tested.AskAsync();
        Assert.Equal(wasRead, tested.Receipt.Usage!.IsEstimated);
        Assert.InRange(tested.Receipt.Usage.InputTokens, wasRead ? 1300 : 1000, wasRead ? 1900 : 1000);
    }

    [Theory]
    [InlineData("401", 1)]
    [InlineData("404", 1)]
    [InlineData("429 for an hour", 1)]
    [InlineData("silence", 1)]
    [InlineData("stall in mid-stream", 1)]
    [InlineData("cut JSON at once", 1)]
    [InlineData("500", 2)]
    public async Task What_another_try_would_not_mend_is_asked_once(string name, int calls)
    {
        var (reply, fault) = ScriptedFaults.All[name];
        await using var server = await ScriptedModelServer.StartAsync(_ => reply());
        var options = server.Options();
        if (fault == ModelFault.FirstTokenTimeout)
            options.FirstTokenTimeout = 0.25;
        using var tested = new ModelUnderTest(options);
        Assert.Equal(fault, await tested.FaultAsync());
        Assert.Equal(calls, server.Requests.Count);
    }

    [Fact]
    public async Task After_the_first_text_nothing_is_asked_again()
    {
        var isRead = new TaskCompletionSource();
        await using var server = await ScriptedModelServer.StartAsync(_ => new ScriptedReply(async exchange =>
        {
            await exchange.FrameAsync(ScriptedFrames.Piece("Завод"));
            await isRead.Task;
            exchange.Abort();
        }));
        using var tested = new ModelUnderTest(server.Options());
        var failure = await Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (var _ in tested.Model.StreamAsync(ModelUnderTest.Call(), new ModelReceipt(), TestContext.Current.CancellationToken))
                isRead.SetResult();
        });
        Assert.Equal((ModelFault.Reset, 1), (failure.Fault, server.Requests.Count));
    }

    [Fact]
    public async Task A_dead_server_is_asked_four_times_and_then_left_alone_until_it_is_time_to_look()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow) { AutoAdvanceAmount = TimeSpan.Zero };
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Status(500));
        using var tested = new ModelUnderTest(server.Options(), time);
        var first = tested.FaultAsync();
        while (!first.IsCompleted)
        {
            // The pause before the one retry is time of the clock.
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        await first;
        Assert.Equal(ModelFault.Server, await tested.FaultAsync());
        Assert.Equal(ModelFault.Server, await tested.FaultAsync());
        Assert.Equal(ModelFault.BreakerOpen, await tested.FaultAsync());
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal((0, 0), (tested.Receipt.Usage!.InputTokens, tested.Receipt.Usage.OutputTokens));

        time.Advance(Breaker.ProbeEvery);
        Assert.Equal(ModelFault.Server, await tested.FaultAsync());
        Assert.Equal(ModelFault.BreakerOpen, await tested.FaultAsync());
        Assert.Equal(5, server.Requests.Count);

        server.Script = _ => ScriptedReply.Text(Good);
        time.Advance(Breaker.ProbeEvery);
        Assert.Equal(Good, await tested.AskAsync());
        Assert.Equal(Good, await tested.AskAsync());
    }

    [Theory]
    [InlineData("401")]
    [InlineData("stall in mid-stream")]
    [InlineData("HTML")]
    public async Task Every_kind_of_fault_opens_the_breaker(string name)
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedFaults.All[name].Reply());
        var options = server.Options();
        options.StallTimeout = 0.1;
        using var tested = new ModelUnderTest(options);
        for (var call = 0; call < Breaker.FailuresToOpen; call++)
            await tested.FaultAsync();
        Assert.Equal(ModelFault.BreakerOpen, await tested.FaultAsync());
    }
}
