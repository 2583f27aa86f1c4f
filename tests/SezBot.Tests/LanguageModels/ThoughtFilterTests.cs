using CsCheck;
using SezBot.LanguageModels;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.LanguageModels;

public sealed class ThoughtFilterTests
{
    private const string Good = "Завод открыт в 2019 году [1].";

    [Theory]
    [InlineData(Good, Good)]
    [InlineData("<think>Хм, <b>завод</b>? 2019 < 2020.</think>\n\n" + Good, Good)]
    [InlineData("\n <think></think>" + Good, Good)]
    [InlineData("<think>Мысль без конца </thin", "")]
    [InlineData("<th", "<th")]
    [InlineData("<thing>" + Good, "<thing>" + Good)]
    [InlineData(Good + " <think>не в начале</think>", Good + " <think>не в начале</think>")]
    [InlineData("", "")]
    public void A_thought_is_left_out_however_the_text_is_cut(string text, string answer) =>
        Gen.Int[1, 9].List[1, 50].Sample(cuts => Assert.Equal(answer, Filtered(text, cuts)));

    [Fact]
    public async Task What_a_model_thinks_aloud_is_counted_and_not_shown()
    {
        const string thought = "<think>Пользователь спрашивает о заводе.</think>\n";
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(thought + Good, usage: false));
        using var tested = new ModelUnderTest(server.Options());
        Assert.Equal(Good, await tested.AskAsync());
        Assert.Equal(TokenEstimate.Of(thought + Good), tested.Receipt.Usage!.OutputTokens);
    }

    [Fact]
    public async Task A_model_that_thought_all_its_tokens_away_needs_more()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text("<think>Хм, хм", finish: "length"));
        using var tested = new ModelUnderTest(server.Options());
        var failure = await Assert.ThrowsAsync<ModelException>(() => tested.AskAsync());
        Assert.Equal(ModelFault.Broken, failure.Fault);
        Assert.Contains("Models:Chat:ThinkingTokens", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_thinks_gets_tokens_for_it_and_keeps_its_own_temperature()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text(Good));
        var options = server.Options();
        options.ThinkingTokens = 4000;
        using var tested = new ModelUnderTest(options);
        await tested.AskAsync();
        await tested.AskAsync();
        Assert.All(server.Requests, request => Assert.Equal((4700, null), ((int)request.Body["max_tokens"]!, request.Body["temperature"])));
    }

    private static string Filtered(string text, List<int> cuts)
    {
        var (filter, shown, start) = (new ThoughtFilter(), "", 0);
        for (var cut = 0; start < text.Length; cut++)
        {
            var length = Math.Min(cuts[cut % cuts.Count], text.Length - start);
            shown += filter.Next(text.Substring(start, length));
            start += length;
        }
        return shown + filter.Rest();
    }
}
