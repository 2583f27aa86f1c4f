using System.Text;
using SezBot.Tests.Support.ScriptedModel;
using SezBot.Web;

namespace SezBot.Tests.LanguageModels;

public sealed class ModelTelemetryTests
{
    private const string Labels = "gen_ai_operation_name=\"chat\",gen_ai_provider_name=\"openai\",gen_ai_request_model=\"scripted\"";

    [Fact]
    public async Task A_call_is_measured_by_the_names_of_the_convention()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text("Завод открыт [1]."));
        using var tested = new ModelUnderTest(server.Options());
        using var measured = new MeasuredValues(tested.Meters);
        await tested.AskAsync();
        var text = TextOf(measured);
        Assert.Contains("# TYPE gen_ai_client_operation_duration_seconds histogram\n", text);
        Assert.Contains($"gen_ai_client_operation_duration_seconds_count{{{Labels},sezbot_prompt=\"answer\"}} 1\n", text);
        Assert.Contains($"gen_ai_client_operation_time_to_first_chunk_seconds_count{{{Labels},sezbot_prompt=\"answer\"}} 1\n", text);
        Assert.Contains($"gen_ai_client_token_usage_sum{{{Labels},gen_ai_token_type=\"input\",sezbot_prompt=\"answer\"}} 1000\n", text);
        Assert.Contains($"gen_ai_client_token_usage_bucket{{{Labels},gen_ai_token_type=\"output\",sezbot_prompt=\"answer\",le=\"64\"}} 1\n", text);
        Assert.Contains("semantic_kernel", text);
        Assert.DoesNotContain("завод", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_fault_is_measured_with_its_kind()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Status(401));
        using var tested = new ModelUnderTest(server.Options());
        using var measured = new MeasuredValues(tested.Meters);
        for (var call = 0; call < 5; call++)
            await tested.FaultAsync();
        Assert.Contains($"gen_ai_client_operation_duration_seconds_count{{error_type=\"Unauthorized\",{Labels},sezbot_prompt=\"answer\"}} 3\n", TextOf(measured));
    }

    private static string TextOf(MeasuredValues measured)
    {
        var text = new StringBuilder();
        measured.AppendTo(text);
        return text.ToString();
    }
}
