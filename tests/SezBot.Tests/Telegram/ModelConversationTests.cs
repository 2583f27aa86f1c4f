using SezBot.Sandbox.Chats;
using SezBot.Tests.Answering.Writing;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Telegram;

/// <summary>What people see in a chat while a model writes, over the wire.</summary>
public sealed class ModelConversationTests : IAsyncLifetime
{
    private const string Plant = "Кто открыл завод станков в Туле?";
    private const string One = "Завод станков в Туле открыла компания «Гранит»";

    private ScriptedModelServer _model = null!;

    public async ValueTask InitializeAsync() => _model = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Text("НЕТ ДАННЫХ"));

    public ValueTask DisposeAsync() => _model.DisposeAsync();

    [Fact]
    public async Task The_checked_answer_comes_with_links_sources_and_buttons()
    {
        await using var run = await StartAsync(request => ScriptedReply.Text(Sentence(request)));
        var reply = await run.ReplyAsync(Plant);

        Assert.StartsWith($"{One}. [1]", reply.Text, StringComparison.Ordinal);
        Assert.Contains("[1] Завод станков в Туле — Вестник зон, 7 октября 2025", reply.Text, StringComparison.Ordinal);
        Assert.Equal(1, run.World.Truth.Report().Calls.GetValueOrDefault("sendMessageDraft"));
    }

    [Fact]
    public async Task In_a_group_no_draft_is_shown()
    {
        await using var run = await StartAsync(request => ScriptedReply.Text(Sentence(request)));
        var reply = await run.ReplyAsync($"/ask {Plant}", FirstPeople.Group);

        Assert.StartsWith(One, reply.Text, StringComparison.Ordinal);
        Assert.Equal(0, run.World.Truth.Report().Calls.GetValueOrDefault("sendMessageDraft"));
    }

    [Theory]
    [InlineData(FirstPeople.Anna, "")]
    [InlineData(FirstPeople.Group, "/ask ")]
    public async Task When_it_takes_long_the_sources_answer_first_and_the_models_answer_takes_that_place(long chat, string before)
    {
        await using var run = await StartAsync(
            request => ScriptedReply.SlowFirstToken(TimeSpan.FromSeconds(1.5), Sentence(request)), ("Models:Chat:FirstTokenTimeout", "10"), ("Models:Chat:InterimAfter", "0.3"));
        var asked = run.Say(before + Plant, chat);
        var interim = (await run.RepliesAsync(asked))[0];
        Assert.StartsWith("Модель ещё пишет…", interim.Text, StringComparison.Ordinal);
        Assert.Contains("«Гранит»", interim.Text, StringComparison.Ordinal);

        await BotRun.WhenAsync(() => run.Find(chat, message => message.MessageId == interim.MessageId)[0].Text!, text => text.StartsWith($"{One}. [1]", StringComparison.Ordinal));
        await run.IdleAsync();
        Assert.Single(await run.RepliesAsync(asked));
    }

    [Theory]
    [InlineData(FirstPeople.Anna, "")]
    [InlineData(FirstPeople.Group, "/ask ")]
    public async Task When_the_reader_has_deleted_what_stood_in_the_models_answer_is_a_new_message(long chat, string before)
    {
        var mayAnswer = new TaskCompletionSource();
        await using var run = await StartAsync(
            request => ScriptedReply.After(mayAnswer.Task, Sentence(request)), ("Models:Chat:FirstTokenTimeout", "60"), ("Models:Chat:InterimAfter", "0.1"));
        var asked = run.Say(before + Plant, chat);
        var interim = (await run.RepliesAsync(asked))[0];
        lock (run.World.Gate)
            run.World.Messages.Delete(run.World.Roster.Chat(chat)!, interim.MessageId);
        mayAnswer.SetResult();

        var answer = Assert.Single(await run.RepliesAsync(asked));
        Assert.StartsWith($"{One}. [1]", answer.Text, StringComparison.Ordinal);
        Assert.NotEqual(interim.MessageId, answer.MessageId);
        Assert.Equal(interim.ReplyToMessage?.MessageId, answer.ReplyToMessage?.MessageId);
        await run.IdleAsync();
        Assert.Single(await run.RepliesAsync(asked));
    }

    [Fact]
    public async Task Stop_under_its_draft_and_no_other_ends_it_with_what_was_checked()
    {
        await using var run = await StartAsync(request => ScriptedReply.Stall($"{Sentence(request)} И тут"), ("Models:Chat:StallTimeout", "60"), ("Models:Chat:InterimAfter", "60"));
        var asked = run.Say(Plant);
        await BotRun.WhenAsync(() => run.World.Truth.Report().Calls.GetValueOrDefault("sendMessageDraft"), drafts => drafts == 1);
        run.World.Updates.Add("stopped_message_generation", new { Chat = run.World.Roster.Chat(FirstPeople.Anna)!.Card, DraftId = 1 });
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Empty(run.Find(FirstPeople.Anna, message => message.MessageId > asked.MessageId));
        run.World.Updates.Add("stopped_message_generation", new { Chat = run.World.Roster.Chat(FirstPeople.Anna)!.Card, DraftId = DraftOf(run) });

        var answer = (await run.RepliesAsync(asked))[0].Text;
        Assert.StartsWith($"{One}. [1]", answer, StringComparison.Ordinal);
        Assert.Contains("Ответ остановлен", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_while_the_interim_answer_stands_it_is_replaced_after_the_restart()
    {
        await using var run = await StartAsync(request => ScriptedReply.Silence(), ("Models:Chat:FirstTokenTimeout", "60"), ("Models:Chat:InterimAfter", "0.2"));
        var asked = run.Say(Plant);
        var interim = (await run.RepliesAsync(asked))[0];
        _model.Script = request => ScriptedReply.Text(Sentence(request));
        await run.RestartAsync();

        await BotRun.WhenAsync(() => run.Find(FirstPeople.Anna, message => message.MessageId == interim.MessageId)[0].Text!, text => text.StartsWith(One, StringComparison.Ordinal));
        await run.IdleAsync();
        Assert.Single(await run.RepliesAsync(asked));
    }

    [Fact]
    public async Task A_tapped_example_is_answered_below_its_question_each_time()
    {
        await using var run = await StartAsync(_ => ScriptedReply.SlowFirstToken(TimeSpan.FromSeconds(0.6), "НЕТ ДАННЫХ"), ("Models:Chat:InterimAfter", "0.1"));
        var welcome = await run.ReplyAsync("/start");
        var asked = _model.Requests.Count;
        var button = welcome.ReplyMarkup!.Value.GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString()!;
        for (var tap = 1; tap <= 2; tap++)
        {
            Assert.True(run.World.Callbacks.Tap(FirstPeople.Anna, welcome.MessageId, FirstPeople.Anna, button).Passed(out _, out _));
            var replies = await run.RepliesAsync(welcome, 2 * tap);
            Assert.DoesNotContain("Модель", replies[^2].Text, StringComparison.Ordinal);
            await BotRun.WhenAsync(() => run.Find(FirstPeople.Anna, message => message.MessageId == replies[^1].MessageId)[0].Text!, text => !text.StartsWith("Модель", StringComparison.Ordinal));
        }
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task The_owner_may_ask_why_and_nobody_else_sees_the_button()
    {
        await using var run = await StartAsync(
            request => ScriptedReply.Text($"{Sentence(request)} Его посетил президент США Джо Байден [1]."), ("Telegram:Admins", $"{FirstPeople.Anna}"));
        var reply = await run.ReplyAsync(Plant);
        var why = reply.ReplyMarkup!.Value.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
            .Single(button => button.GetProperty("text").GetString()!.EndsWith("Почему", StringComparison.Ordinal));
        Assert.True(run.World.Callbacks.Tap(FirstPeople.Anna, reply.MessageId, FirstPeople.Anna, why.GetProperty("callback_data").GetString()!).Passed(out _, out _));

        Assert.Contains("Байден", (await run.RepliesAsync(reply))[0].Text, StringComparison.Ordinal);
        var other = await run.ReplyAsync(Plant, FirstPeople.Ivan, FirstPeople.Ivan);
        Assert.DoesNotContain("Почему", other.ReplyMarkup!.Value.ToString(), StringComparison.Ordinal);
    }

    private static long DraftOf(BotRun run) => run.World.Events.After(0).Events.Last(happened => happened.DraftId is not null).DraftId!.Value;

    private static string Sentence(ScriptedRequest request) => $"{One} [{ScriptedEvidence.NumberOf(request, "Гранит")}].";

    private Task<BotRun> StartAsync(Func<ScriptedRequest, ScriptedReply> answer, params (string Key, string Value)[] settings)
    {
        _model.Script = request => request.Prompt == "answer" ? answer(request) : ModelRun.Otherwise(request);
        return BotRun.StartAsync(ModelRun.Settings(_model.Endpoint, settings));
    }
}
