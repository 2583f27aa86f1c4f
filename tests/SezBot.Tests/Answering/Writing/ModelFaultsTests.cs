using System.Diagnostics;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>Whatever a model server does, the reader gets a right answer, soon.</summary>
public sealed class ModelFaultsTests
{
    private const string First = "Кто открыл завод станков в Туле?";
    private const string FollowUp = "А сколько человек там работает?";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [Theory]
    [MemberData(nameof(ScriptedFaults.Names), MemberType = typeof(ScriptedFaults))]
    public async Task A_fault_at_any_stage_ends_with_the_sources_own_answer_in_time(string name)
    {
        foreach (var stage in new[] { "answer", "condense", "check" })
        {
            await using var run = await ModelRun.StartAsync(Good, ("Models:Chat:SecondOpinion", "true"), ("Models:Chat:FirstTokenTimeout", "2"), ("Models:Chat:StallTimeout", "2"));
            await run.AskAsync(First);
            run.Server.Script = request => request.Prompt == stage ? ScriptedFaults.All[name].Reply() : request.Prompt == "answer" ? Good(request) : ModelRun.Otherwise(request);
            await AssertAnsweredAsync(run, stage);
        }
    }

    [Fact]
    public async Task So_does_an_address_where_nobody_listens()
    {
        await using var news = await SmallNews.LoadAsync(new ReadPath(ModelRun.Settings(ScriptedModelServer.DeadEndpoint()), TimeProvider.System));
        for (var round = 0; round < 6; round++)
        {
            var answer = await news.AskAsync(First, "chat:1");
            Assert.Contains("«Гранит». [1]", answer.Text, StringComparison.Ordinal);
            Assert.EndsWith("Модель не ответила: ответ составлен из самих источников.", answer.Text, StringComparison.Ordinal);
        }
    }

    private static async Task AssertAnsweredAsync(ModelRun run, string stage)
    {
        var (followed, started) = (new FollowedAnswer(), Stopwatch.GetTimestamp());
        var answer = await run.AskAsync(FollowUp, listener: followed);

        Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{stage}: {Stopwatch.GetElapsedTime(started)}");
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Contains("320 человек", answer.Text, StringComparison.Ordinal);
        foreach (var citation in answer.Citations)
            Assert.Equal(citation.Quote, (await run.News.TextAsync(citation.Article))[citation.Start..citation.End]);
        Assert.Equal(stage == "answer" ? AnswerMode.Extractive : AnswerMode.Model, answer.Mode);
        Assert.Equal(stage == "answer", answer.Text.Contains("Модель не ответила", StringComparison.Ordinal));
    }

    private static ScriptedReply Good(ScriptedRequest request) => ScriptedReply.Text(
        $"На заводе станков в Туле работают 320 человек [{ScriptedEvidence.NumberOf(request, "320")}].");
}
