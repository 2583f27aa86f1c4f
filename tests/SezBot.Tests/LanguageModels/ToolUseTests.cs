using Microsoft.SemanticKernel;
using SezBot.LanguageModels;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.LanguageModels;

public sealed class ToolUseTests
{
    private const string Good = "Завод открыт в 2019 году [1].";

    private readonly List<string> _searched = [];

    private PromptCall Call => ModelUnderTest.Call() with
    {
        Tools = [KernelFunctionFactory.CreateFromMethod((string query) => Search(query), "search", "Searches the news.")],
    };

    [Fact]
    public async Task A_model_may_search_again_and_answers_from_what_it_found()
    {
        await using var server = await ScriptedModelServer.StartAsync(request =>
            request.ToolResults.Count == 0 ? ScriptedReply.Call(request.Tools[0], """{"query":"завод"}""") : ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(WithTools(server));
        Assert.Equal(Good, await tested.AskAsync(Call));
        Assert.Equal(["завод"], _searched);
        Assert.Equal(["[2] Найдено: завод."], server.Requests[^1].ToolResults);
        Assert.Equal((2000, false), (tested.Receipt.Usage!.InputTokens, tested.Receipt.Usage.IsEstimated));
        Assert.Equal(700, (int)server.Requests[0].Body["max_tokens"]!);
    }

    [Fact]
    public async Task A_third_search_is_refused_and_the_model_answers_without_it()
    {
        await using var server = await ScriptedModelServer.StartAsync(request =>
            request.ToolResults.Count < 3 ? ScriptedReply.Call(request.Tools[0], """{"query":"ещё"}""") : ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(WithTools(server));
        Assert.Equal(Good, await tested.AskAsync(Call));
        Assert.Equal(ToolUse.MostCalls, _searched.Count);
    }

    [Fact]
    public async Task A_model_that_never_stops_searching_is_ended()
    {
        await using var server = await ScriptedModelServer.StartAsync(request => ScriptedReply.Call(request.Tools.FirstOrDefault() ?? "tools-search", """{"query":"ещё"}"""));
        using var tested = new ModelUnderTest(WithTools(server));
        Assert.Equal(ModelFault.Broken, await tested.FaultAsync(Call));
        Assert.Equal(ToolUse.MostCalls, _searched.Count);
        Assert.InRange(server.Requests.Count, 3, 6);
    }

    [Fact]
    public async Task Without_the_setting_no_function_is_offered_and_none_is_called()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(server.Options());
        await tested.AskAsync(Call);
        Assert.Empty(Assert.Single(server.Requests).Tools);
    }

    [Fact]
    public async Task A_function_that_was_not_offered_is_not_called()
    {
        await using var server = await ScriptedModelServer.StartAsync(request =>
            request.ToolResults.Count == 0 ? ScriptedReply.Call("corpus-remove", """{"article":"1"}""") : ScriptedReply.Text(Good));
        var removed = 0;
        var corpus = KernelPluginFactory.CreateFromFunctions("corpus", [KernelFunctionFactory.CreateFromMethod((string article) => { removed++; return article; }, "remove")]);
        using var tested = new ModelUnderTest(WithTools(server), plugins: [corpus]);
        await tested.AskAsync(Call);
        Assert.Equal((0, 0), (removed, _searched.Count));
    }

    private static ChatOptions WithTools(ScriptedModelServer server)
    {
        var options = server.Options();
        options.Tools = true;
        return options;
    }

    private string Search(string query)
    {
        _searched.Add(query);
        return $"[2] Найдено: {query}.";
    }
}
