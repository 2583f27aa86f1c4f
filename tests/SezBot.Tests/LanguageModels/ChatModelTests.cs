using SezBot.LanguageModels;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.LanguageModels;

public sealed class ChatModelTests
{
    private const string Good = "Завод открыт в 2019 году [1]. Он выпускает двигатели [1].";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_comes_in_pieces_and_is_whole()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(server.Options());
        var receipt = new ModelReceipt();
        var pieces = new List<string>();
        await foreach (var piece in tested.Model.StreamAsync(ModelUnderTest.Call(), receipt, Cancel))
            pieces.Add(piece);
        Assert.True(pieces.Count > 3);
        Assert.Equal(Good, string.Concat(pieces));
        Assert.Equal((1000, Good.Length, false), (receipt.Usage!.InputTokens, receipt.Usage.OutputTokens, receipt.Usage.IsEstimated));
        Assert.Contains("Когда открыт завод?", receipt.Rendered);
        Assert.Equal((null, 0, false), (receipt.Fault, receipt.Retries, receipt.IsCut));
    }

    [Fact]
    public void Without_an_endpoint_there_is_no_model_and_the_kernel_stays_as_it_was()
    {
        using var tested = new ModelUnderTest(new ChatOptions());
        Assert.False(tested.Model.IsConfigured);
        Assert.Empty(tested.Kernel.Plugins);
        Assert.Empty(tested.Kernel.GetAllServices<Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService>());
    }

    [Theory, MemberData(nameof(ScriptedFaults.Names), MemberType = typeof(ScriptedFaults))]
    public async Task Every_fault_is_named(string name)
    {
        var (reply, fault) = ScriptedFaults.All[name];
        await using var server = await ScriptedModelServer.StartAsync(_ => reply());
        var options = server.Options();
        if (fault == ModelFault.FirstTokenTimeout)
            options.FirstTokenTimeout = 0.25;
        using var tested = new ModelUnderTest(options);
        Assert.Equal(fault, await tested.FaultAsync());
        Assert.Equal(fault, tested.Receipt.Fault);
        Assert.NotNull(tested.Receipt.Usage);
    }

    [Fact]
    public async Task A_port_on_which_nobody_listens_is_a_refusal()
    {
        using var tested = new ModelUnderTest(ScriptedModelServer.ImpatientOptions(ScriptedModelServer.DeadEndpoint()));
        Assert.Equal(ModelFault.Refused, await tested.FaultAsync());
    }

    [Fact]
    public async Task A_connection_is_not_waited_for_longer_than_its_time()
    {
        // RFC 5737: addresses for documentation, to which nothing is routed.
        var options = ScriptedModelServer.ImpatientOptions("http://192.0.2.1:9/v1");
        options.ConnectTimeout = 0.25;
        using var tested = new ModelUnderTest(options);
        Assert.Contains(await tested.FaultAsync(), (ModelFault[])[ModelFault.ConnectTimeout, ModelFault.Refused]);
    }

    [Fact]
    public async Task The_deadline_ends_an_answer_that_still_comes()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(new string('а', 1000), 1, TimeSpan.FromMilliseconds(20)));
        var options = server.Options();
        options.Deadline = 0.4;
        using var tested = new ModelUnderTest(options);
        Assert.Equal(ModelFault.Deadline, await tested.FaultAsync());
        Assert.True(tested.Receipt.Usage is { OutputTokens: > 0, InputTokens: > 100, IsEstimated: true });
    }

    [Fact]
    public async Task A_stage_in_a_hurry_says_nothing_against_the_server()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Silence());
        using var tested = new ModelUnderTest(server.Options());
        Assert.Equal(ModelFault.Deadline, await tested.FaultAsync(ModelUnderTest.Call() with { Within = TimeSpan.FromMilliseconds(100) }));
        Assert.True(tested.Breaker.IsHealthy);
    }

    [Fact]
    public async Task Whoever_cancels_gets_a_cancellation_and_no_fault()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Stall("Завод открыт"));
        using var tested = new ModelUnderTest(server.Options());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var receipt = new ModelReceipt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in tested.Model.StreamAsync(ModelUnderTest.Call(), receipt, stop.Token))
                await stop.CancelAsync();
        });
        Assert.Null(receipt.Fault);
        Assert.True(tested.Breaker.IsHealthy);
        Assert.NotNull(receipt.Usage);
    }

    [Fact]
    public async Task Whoever_has_enough_stops_reading_and_the_connection_ends()
    {
        var ended = new TaskCompletionSource();
        await using var server = await ScriptedModelServer.StartAsync(_ => new ScriptedReply(async exchange =>
        {
            while (!exchange.IsAborted)
                await exchange.FrameAsync(ScriptedFrames.Piece("Ещё. ")).ContinueWith(_ => { }, TaskScheduler.Default);
            ended.SetResult();
        }));
        using var tested = new ModelUnderTest(server.Options());
        var receipt = new ModelReceipt();
        await foreach (var _ in tested.Model.StreamAsync(ModelUnderTest.Call(), receipt, Cancel))
            break;
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(5), Cancel);
        Assert.True(receipt is { Fault: null, Usage: not null });
    }

    [Fact]
    public async Task The_time_of_a_slow_reader_is_not_the_models_silence()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good, 20));
        using var tested = new ModelUnderTest(server.Options());
        var text = "";
        await foreach (var piece in tested.Model.StreamAsync(ModelUnderTest.Call(), new ModelReceipt(), Cancel))
        {
            text += piece;
            if (text == piece)
                await Task.Delay(400, Cancel);
        }
        Assert.Equal(Good, text);
    }

    [Fact]
    public async Task Without_numbers_of_the_server_tokens_are_counted()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good, usage: false, finish: "length"));
        var options = server.Options();
        (options.InputPrice, options.OutputPrice) = (1, 10);
        using var tested = new ModelUnderTest(options);
        await tested.AskAsync();
        var usage = tested.Receipt.Usage!;
        Assert.True(usage.IsEstimated && tested.Receipt.IsCut);
        Assert.InRange(usage.InputTokens, 300, 900);
        Assert.Equal(TokenEstimate.Of(Good), usage.OutputTokens);
        Assert.Equal((usage.InputTokens + (usage.OutputTokens * 10)) / 1_000_000m, tested.Receipt.Cost);
        Assert.True(usage.FirstToken <= usage.Took);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("evidence")]
    public async Task A_call_with_other_variables_than_the_prompts_is_a_mistake_of_the_program(string name)
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(server.Options());
        var call = ModelUnderTest.Call();
        if (!call.Arguments.Remove(name))
            call.Arguments[name] = "";
        await Assert.ThrowsAsync<ArgumentException>(() => tested.AskAsync(call));
        Assert.Empty(server.Requests);
    }
}
