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
        Functions = [KernelFunctionFactory.CreateFromMethod((string query) => Search(query), "search", "Searches the news.")],
    };

    [Fact]
    public async Task A_model_may_search_again_and_answers_from_what_it_found()
    {
        await using var server = await ScriptedModelServer.StartAsync(request =>
            request.Results.Count == 0 ? ScriptedReply.Calls("""{"query":"завод"}""") : ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(server.Options());
        Assert.Equal(Good, await tested.AskAsync(Call));
        Assert.Equal(["завод"], _searched);
        Assert.Equal(["[2] Найдено: завод."], server.Requests[^1].Results);
        Assert.Equal((2000, false), (tested.Receipt.Usage!.InputTokens, tested.Receipt.Usage.IsEstimated));
        Assert.Equal(700, (int)server.Requests[0].Body["max_tokens"]!);
    }

    [Fact]
    public async Task Each_round_is_counted_where_the_server_does_not()
    {
        await using var server = await ScriptedModelServer.StartAsync(request => request.Functions.Count == 0 || request.Results.Count > 0
            ? ScriptedReply.Text(Good, usage: false)
            : ScriptedReply.Calls("""{"query":"завод"}""", usage: false));
        using var tested = new ModelUnderTest(server.Options());
        await tested.AskAsync();
        var plain = tested.Receipt.Usage!;
        await tested.AskAsync(Call);
        var usage = tested.Receipt.Usage!;
        Assert.True(usage.IsEstimated);
        Assert.InRange(usage.InputTokens, 2 * plain.InputTokens, 3 * plain.InputTokens);
        Assert.InRange(usage.OutputTokens, plain.OutputTokens + 4, plain.OutputTokens + 20);
    }

    [Fact]
    public async Task A_model_that_never_stops_searching_is_ended_and_its_results_are_no_answer()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Calls("""{"query":"ещё"}"""));
        using var tested = new ModelUnderTest(server.Options());
        Assert.Equal(ModelFault.Broken, await tested.FaultAsync(Call));
        Assert.Equal(ToolUse.MostCalls, _searched.Count);
        Assert.Equal(ToolUse.MostCalls + 1, server.Requests.Count);
    }

    [Fact]
    public async Task Without_functions_none_is_offered()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good));
        using var tested = new ModelUnderTest(server.Options());
        await tested.AskAsync();
        Assert.Empty(Assert.Single(server.Requests).Functions);
    }

    [Fact]
    public async Task A_function_that_was_not_offered_is_not_called()
    {
        await using var server = await ScriptedModelServer.StartAsync(request =>
            request.Results.Count == 0 ? ScriptedReply.Calls("""{"article":"1"}""", "corpus-remove") : ScriptedReply.Text(Good));
        var removed = 0;
        var corpus = KernelPluginFactory.CreateFromFunctions("corpus", [KernelFunctionFactory.CreateFromMethod((string article) => { removed++; return article; }, "remove")]);
        using var tested = new ModelUnderTest(server.Options(), plugins: [corpus]);
        await tested.AskAsync(Call);
        Assert.Equal((0, 0), (removed, _searched.Count));
    }

    private string Search(string query)
    {
        _searched.Add(query);
        return $"[2] Найдено: {query}.";
    }
}
