using Microsoft.Extensions.Options;
using SezBot.LanguageModels;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.LanguageModels;

public sealed class ModelProbeTests
{
    [Theory]
    [InlineData("scripted", ModelProbeVerdict.Ready)]
    [InlineData("scripted:latest", ModelProbeVerdict.Ready)]
    [InlineData("llama", ModelProbeVerdict.NotListed)]
    public async Task A_server_that_lists_its_models_is_asked_for_ours(string listed, ModelProbeVerdict verdict)
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Status(500));
        server.Models = [listed, "other"];
        var result = await ProbeAsync(server.Options());
        Assert.Equal((verdict, verdict == ModelProbeVerdict.Ready ? null : "llama, other"), (result.Verdict, result.Detail));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(200, ModelProbeVerdict.Ready)]
    [InlineData(404, ModelProbeVerdict.Refused)]
    [InlineData(500, ModelProbeVerdict.Refused)]
    [InlineData(401, ModelProbeVerdict.Unauthorized)]
    public async Task A_server_without_a_list_is_asked_for_one_token(int status, ModelProbeVerdict verdict)
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => status == 200 ? ScriptedReply.Text("1") : ScriptedReply.Status(status));
        server.ModelsStatus = 404;
        Assert.Equal(verdict, (await ProbeAsync(server.Options())).Verdict);
        Assert.Equal(1, (int)Assert.Single(server.Requests).Body["max_tokens"]!);
    }

    [Fact]
    public async Task A_page_in_the_place_of_a_list_is_no_model()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.WrongType());
        server.ModelsPage = "<html>Sign in</html>";
        Assert.Equal((ModelProbeVerdict.Refused, nameof(ModelFault.Broken)), await OutcomeAsync(server));
        server.Script = _ => ScriptedReply.Text("1");
        Assert.Equal((ModelProbeVerdict.Ready, null), await OutcomeAsync(server));

        static async Task<(ModelProbeVerdict, string?)> OutcomeAsync(ScriptedModelServer server) =>
            await ProbeAsync(server.Options()) is var result ? (result.Verdict, result.Detail) : default;
    }

    [Fact]
    public async Task A_wrong_key_and_a_dead_address_are_told_apart()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text("1"));
        server.ModelsStatus = 401;
        Assert.Equal(ModelProbeVerdict.Unauthorized, (await ProbeAsync(server.Options())).Verdict);
        Assert.Equal(ModelProbeVerdict.Unreachable, (await ProbeAsync(ScriptedModelServer.ImpatientOptions(ScriptedModelServer.DeadEndpoint()))).Verdict);
        Assert.Equal(ModelProbeVerdict.NotConfigured, (await ProbeAsync(new ChatOptions())).Verdict);
    }

    private static async Task<ModelProbeResult> ProbeAsync(ChatOptions options)
    {
        using var server = new ChatServer(Options.Create(options), PromptFolder.Default);
        return await new ModelProbe(server, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);
    }
}
