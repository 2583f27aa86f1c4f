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
}
