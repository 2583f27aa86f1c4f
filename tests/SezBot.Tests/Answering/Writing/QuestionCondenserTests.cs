using SezBot.Answering;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>Follow-ups that a model makes questions of their own.</summary>
public sealed class QuestionCondenserTests
{
    private const string First = "Кто открыл завод станков в Туле?";
    private const string FollowUp = "А сколько человек там работает?";

    [Fact]
    public async Task The_models_question_is_searched_and_shown_in_the_receipt()
    {
        var (answer, receipt) = await AskAsync(FollowUp, "Сколько человек работает на заводе станков в Туле?");

        Assert.Equal("Сколько человек работает на заводе станков в Туле?", answer.StandaloneQuestion);
        Assert.Contains("320 человек", answer.Text, StringComparison.Ordinal);
        Assert.Equal("model", receipt);
    }

    [Theory]
    [InlineData("Сколько человек работает на заводе автомобилей в Казани?")]
    [InlineData("Сколько человек работает на заводе станков в Туле в 2031 году?")]
    [InlineData("На заводе работают 320 человек, подробнее на https://example.com")]
    [InlineData("Завод станков в Туле открыла компания «Гранит».")]
    [InlineData("Завод станков в Туле открыла компания «Гранит» [1]. Кто открыл завод?")]
    [InlineData("")]
    public async Task Words_that_are_not_of_the_conversation_leave_it_to_the_rule(string reply)
    {
        var (answer, receipt) = await AskAsync(FollowUp, reply);

        Assert.Contains("320 человек", answer.Text, StringComparison.Ordinal);
        Assert.Equal("rule", receipt);
    }

    [Fact]
    public async Task A_question_that_loses_a_name_or_a_figure_of_the_readers_is_not_taken()
    {
        var (answer, _) = await AskAsync("А какова мощность линии красок в Моглино?", "Кто открыл завод станков в Туле?");

        Assert.Contains("12 тысяч тонн", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_its_own_is_left_as_it_is()
    {
        const string own = "Какова мощность линии красок в Моглино?";
        var (answer, receipt) = await AskAsync(own, "какова мощность линии красок в Моглино");

        Assert.Null(answer.StandaloneQuestion);
        Assert.Null(receipt);
    }

    private static async Task<(Answer Answer, string? RewrittenBy)> AskAsync(string question, string condensed)
    {
        await using var run = await ModelRun.StartAsync(_ => ScriptedReply.Text("НЕТ ДАННЫХ"));
        await run.AskAsync(First);
        run.Server.Script = request => ScriptedReply.Text(request.Prompt == "condense" ? condensed : "НЕТ ДАННЫХ");
        var answer = await run.AskAsync(question);
        return (answer, (await run.ReceiptAsync(answer)).RewrittenBy);
    }
}
