using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded;
using SezBot.State;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>A model that takes its time, and a reader who follows it.</summary>
public sealed class SlowModelTests
{
    private const string Plant = "Кто открыл завод станков в Туле?";
    private const string One = "Завод станков в Туле открыла компания «Гранит»";
    private const string Two = "Инвестиции в завод станков составили 4,5 млрд рублей";

    [Fact]
    public async Task Sentences_are_shown_as_they_pass_and_none_that_does_not()
    {
        await using var run = await ModelRun.StartAsync(request => Text(request, "Его посетил президент США Джо Байден [1]. "));
        var followed = new FollowedAnswer();
        var answer = await run.AskAsync(Plant, listener: followed);

        Assert.Equal(2, followed.Shown.Count);
        Assert.StartsWith(One, followed.Shown[0], StringComparison.Ordinal);
        Assert.StartsWith(followed.Shown[0], followed.Shown[1], StringComparison.Ordinal);
        Assert.Contains(Two, followed.Shown[1], StringComparison.Ordinal);
        Assert.DoesNotContain(followed.Shown, shown => shown.Contains("Байден", StringComparison.Ordinal));
        Assert.Null(followed.Interim);
        Assert.Equal(AnswerMode.Model, answer.Mode);
    }

    [Fact]
    public async Task One_that_takes_long_is_preceded_by_the_sources_own_answer_which_can_be_opened_at_once()
    {
        await using var run = await ModelRun.StartAsync(
            request => ScriptedReply.SlowFirstToken(TimeSpan.FromSeconds(0.8), $"{One} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."), ("Models:Chat:InterimAfter", "0.2"));
        var followed = new FollowedAnswer();
        var answer = await run.AskAsync(Plant, listener: followed);

        Assert.Equal((AnswerMode.Extractive, AnswerMode.Model), (followed.Interim!.Mode, answer.Mode));
        Assert.Contains("«Гранит»", followed.Interim.Text, StringComparison.Ordinal);
        Assert.NotNull(await run.News.Get<AnswerLog>().FindAsync(followed.Interim.Id, TestContext.Current.CancellationToken));
        Assert.NotEqual(followed.Interim.Id, answer.Id);
        Assert.Single(await run.News.Get<Conversations>().RecallAsync("chat:1", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    public async Task While_it_writes_the_corpus_is_held_open_only_for_a_model_that_may_search_it_again(string tools, int held)
    {
        var isTime = new TaskCompletionSource();
        await using var run = await ModelRun.StartAsync(
            request => ScriptedReply.After(isTime.Task, $"{One} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."), ("Models:Chat:Tools", tools));
        var asked = run.AskAsync(Plant);
        while (run.Server.Requests.Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await run.News.RemoveAsync("paints");

        // The log is taken into the file where no reader needs what was before it.
        using var file = new SqliteConnection($"Data Source={run.News.Get<EmbeddedStore>().Path};Pooling=False");
        Assert.Equal(held, file.ExecuteScalar<int>("PRAGMA wal_checkpoint(TRUNCATE)"));
        isTime.SetResult();
        Assert.Equal(AnswerMode.Model, (await asked).Mode);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_leaves_what_was_checked()
    {
        await using var run = await ModelRun.StartAsync(request => ScriptedReply.Stall($"{One} [{ScriptedEvidence.NumberOf(request, "Гранит")}]. И тут"));
        using var stop = new CancellationTokenSource();
        var answer = await run.AskAsync(Plant, listener: new FollowedAnswer(_ => stop.Cancel()), stop: stop);

        Assert.Equal(AnswerMode.Model, answer.Mode);
        Assert.Contains(One, answer.Text, StringComparison.Ordinal);
        Assert.True((await run.ReceiptAsync(answer)).Model!.WasStopped);
    }

    [Fact]
    public async Task Stopped_before_anything_was_checked_the_sources_answer()
    {
        using var stop = new CancellationTokenSource();
        await using var run = await ModelRun.StartAsync(_ =>
        {
            stop.Cancel();
            return ScriptedReply.Silence();
        });
        var answer = await run.AskAsync(Plant, stop: stop);

        Assert.Equal(AnswerMode.Extractive, answer.Mode);
        Assert.Contains("«Гранит»", answer.Text, StringComparison.Ordinal);
    }

    private static ScriptedReply Text(ScriptedRequest request, string between) => ScriptedReply.Text(string.Create(
        CultureInfo.InvariantCulture, $"{One} [{ScriptedEvidence.NumberOf(request, "Гранит")}]. {between}{Two} [{ScriptedEvidence.NumberOf(request, "4,5")}]."));
}
