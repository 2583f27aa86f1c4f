using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class OutboxTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly BotDatabase _database;
    private readonly Outbox _outbox;
    private readonly Chats _chats;

    public OutboxTests()
    {
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        _outbox = new Outbox(_database, _time);
        _chats = new Chats(_database, _time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_key_is_sent_once()
    {
        await _outbox.AddAsync([Message("a", 1)], Cancel);
        var row = Assert.Single(await ClaimAsync());
        await _outbox.SentAsync(row.Sequence, 100, Cancel);
        await _outbox.AddAsync([Message("a", 1)], Cancel);

        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Answers_go_before_broadcasts_the_oldest_first_one_for_a_chat()
    {
        await _outbox.AddAsync(
            [Message("news", 1) with { Priority = OutboxPriority.Broadcast }, Message("first", 2), Message("second", 2), Message("other", 3)], Cancel);

        Assert.Equal(["first", "other", "news"], (await ClaimAsync()).Select(row => row.Key));
        Assert.Equal("second", Assert.Single(await ClaimAsync()).Key);
    }

    [Fact]
    public async Task Broadcasts_take_no_more_than_their_share_and_answers_what_they_leave()
    {
        await _outbox.AddAsync([.. Enumerable.Range(1, 5).Select(chat => Message($"news {chat}", chat) with { Priority = OutboxPriority.Broadcast }), Message("answer", 9)], Cancel);

        Assert.Equal(["answer", "news 1"], (await _outbox.ClaimAsync(4, [], Cancel, broadcasts: 1)).Select(row => row.Key));
        Assert.Empty(await _outbox.ClaimAsync(4, [], Cancel, broadcasts: -1));
    }

    [Fact]
    public async Task A_chat_that_waits_or_is_closed_is_passed_over()
    {
        await _outbox.AddAsync([Message("a", 1), Message("b", 2), Message("c", 3)], Cancel);
        await _chats.CloseAsync(2, ChatKind.Private, "blocked", Cancel);

        Assert.Equal("c", Assert.Single(await ClaimAsync(1)).Key);
        await _chats.OpenAsync(2, ChatKind.Private, Cancel);
        Assert.Equal(["a", "b"], (await ClaimAsync()).Select(row => row.Key));
    }

    [Fact]
    public async Task What_was_being_sent_at_a_crash_is_in_doubt_and_sent_again()
    {
        await _outbox.AddAsync([Message("a", 1)], Cancel);
        await ClaimAsync();

        Assert.Equal(1, await _outbox.RecoverAsync(Cancel));
        Assert.Equal(new OutboxCounts(1, 0, 0, 1), await _outbox.CountAsync(Cancel));
        Assert.Equal(2, Assert.Single(await ClaimAsync()).Attempts);
    }

    [Fact]
    public async Task An_edit_finds_the_number_of_the_message_it_changes()
    {
        await _outbox.AddAsync([Message("a:1:5:0", 1), Message("e", 1) with { Target = "a:1:5:0" }], Cancel);
        var sent = Assert.Single(await ClaimAsync());
        await _outbox.SentAsync(sent.Sequence, 77, Cancel);

        var edit = Assert.Single(await ClaimAsync());
        Assert.Equal(77, edit.Target);
        Assert.Equal([("a:1:5:0", (int?)77)], await _outbox.WithPrefixAsync("a:1:5:", Cancel));
    }

    [Fact]
    public async Task An_edit_whose_message_is_gone_is_a_new_one_and_takes_its_place()
    {
        await _outbox.AddAsync([Message("a:1:5:0", 1), Message("e", 1) with { Target = "a:1:5:0" }, Message("f", 1) with { Target = "a:1:5:0" }], Cancel);
        await _outbox.SentAsync(Assert.Single(await ClaimAsync()).Sequence, 77, Cancel);
        await _outbox.LostAsync(Assert.Single(await ClaimAsync()).Sequence, "message to edit not found", Cancel);

        var again = Assert.Single(await ClaimAsync());
        Assert.Equal(("e", null), (again.Key, again.Target));
        await _outbox.SentAsync(again.Sequence, 78, Cancel);
        Assert.Equal(78, Assert.Single(await ClaimAsync()).Target);
    }

    [Fact]
    public async Task Pauses_outlive_the_program_and_end()
    {
        await _outbox.PauseAsync(1, _time.GetUtcNow().AddSeconds(43_838), Cancel);
        await _outbox.PauseAsync(1, _time.GetUtcNow().AddSeconds(5), Cancel);

        Assert.Equal(_time.GetUtcNow().AddSeconds(43_838), Assert.Single(await _outbox.PausesAsync(Cancel)).Value);
        _time.Advance(TimeSpan.FromSeconds(43_838));
        Assert.Empty(await _outbox.PausesAsync(Cancel));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_takes_everything_along()
    {
        var questions = new Questions(_database, _time);
        await _chats.SetLanguageAsync(-5, ChatKind.Group, "en", Cancel);
        await _outbox.AddAsync([Message("a", -5)], Cancel);
        await _outbox.PauseAsync(-5, _time.GetUtcNow().AddMinutes(1), Cancel);
        await questions.CountAsync(1, -5, 1, new LimitsOptions(), Cancel);
        await new Conversations(_database, _time).RememberAsync("chat:-5:3", SomeState.Turn("Кто?", _time.GetUtcNow()), Cancel);

        await _chats.MigrateAsync(-5, -1005, Cancel);
        await _chats.MigrateAsync(-5, -1005, Cancel);

        Assert.Equal("en", (await _chats.SettingsAsync(-1005, Cancel)).Language);
        Assert.Equal(-1005, Assert.Single(await ClaimAsync()).Chat);
        Assert.Equal(-1005, Assert.Single(await _outbox.PausesAsync(Cancel)).Key);
        Assert.Single(await new Conversations(_database, _time).RecallAsync("chat:-1005:3", Cancel));
    }

    private Task<IReadOnlyList<OutboxRow>> ClaimAsync(params long[] except) => _outbox.ClaimAsync(10, except, Cancel);

    private static OutboxMessage Message(string key, long chat) => new(key, chat, "{}");
}
