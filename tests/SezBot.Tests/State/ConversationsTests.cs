using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class ConversationsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(SomeState.Noon);
    private readonly BotDatabase _database;
    private readonly Conversations _conversations;

    public ConversationsTests()
    {
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        _conversations = new Conversations(_database, _time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_turn_comes_back_with_its_articles_in_order()
    {
        await _conversations.RememberAsync("chat:1", new Turn("А он?", "А он (губернатор \"N\" 👋)?", ["б", "a, \"b\"", "в"], SomeState.Noon), Cancel);
        var turn = Assert.Single(await _conversations.RecallAsync("chat:1", Cancel));
        Assert.Equal(("А он?", "А он (губернатор \"N\" 👋)?", SomeState.Noon), (turn.Question, turn.StandaloneQuestion, turn.At));
        Assert.Equal(["б", "a, \"b\"", "в"], turn.Articles);
    }

    [Fact]
    public async Task A_turn_that_cited_nothing_is_remembered_too()
    {
        await _conversations.RememberAsync("chat:1", SomeState.Turn("Кто?") with { Articles = [] }, Cancel);
        Assert.Empty(Assert.Single(await _conversations.RecallAsync("chat:1", Cancel)).Articles);
    }

    [Fact]
    public async Task The_last_three_questions_are_recalled_newest_last()
    {
        foreach (var question in new[] { "раз", "два", "три", "четыре", "пять" })
            await RememberAsync("chat:1", question);
        Assert.Equal(["три", "четыре", "пять"], await QuestionsAsync("chat:1"));
        Assert.Equal(3, await BotDatabaseTests.ScalarAsync(_database, "SELECT count(*) FROM turns", Cancel));
    }

    [Fact]
    public async Task A_question_is_remembered_for_thirty_minutes()
    {
        await RememberAsync("chat:1", "раз");
        _time.Advance(TimeSpan.FromMinutes(10));
        await RememberAsync("chat:1", "два");
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(["раз", "два"], await QuestionsAsync("chat:1"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["два"], await QuestionsAsync("chat:1"));
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Empty(await QuestionsAsync("chat:1"));
    }

    [Fact]
    public async Task What_has_expired_is_deleted_by_the_next_turn_of_anyone()
    {
        await RememberAsync("chat:1", "раз");
        _time.Advance(TimeSpan.FromMinutes(31));
        await RememberAsync("chat:2", "два");
        Assert.Equal(1, await BotDatabaseTests.ScalarAsync(_database, "SELECT count(*) FROM turns", Cancel));
    }

    [Fact]
    public async Task Conversations_do_not_see_each_other()
    {
        await RememberAsync("chat:1", "раз");
        await RememberAsync("chat:-1", "два");
        await RememberAsync("terminal", "три");
        Assert.Equal(["раз"], await QuestionsAsync("chat:1"));
        Assert.Equal(["два"], await QuestionsAsync("chat:-1"));
        Assert.Empty(await QuestionsAsync("chat:2"));
    }

    [Fact]
    public async Task Beginning_anew_clears_one_conversation_and_keeps_its_answers()
    {
        var log = new AnswerLog(_database, _time);
        await log.SaveAsync(SomeState.Answer("chat:1"), null, Cancel);
        await RememberAsync("chat:1", "раз");
        await RememberAsync("chat:2", "два");
        await _conversations.ClearAsync("chat:1", Cancel);
        Assert.Empty(await QuestionsAsync("chat:1"));
        Assert.Equal(["два"], await QuestionsAsync("chat:2"));
        Assert.NotNull(await log.LastAsync("chat:1", Cancel));
    }

    private Task RememberAsync(string conversation, string question) =>
        _conversations.RememberAsync(conversation, SomeState.Turn(question, _time.GetUtcNow()), Cancel);

    private async Task<IEnumerable<string>> QuestionsAsync(string conversation) =>
        (await _conversations.RecallAsync(conversation, Cancel)).Select(turn => turn.Question);
}
