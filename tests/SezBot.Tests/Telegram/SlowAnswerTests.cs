using SezBot.Sandbox.Chats;
using SezBot.State;

namespace SezBot.Tests.Telegram;

/// <summary>An answer that takes long, and what goes on meanwhile.</summary>
public sealed class SlowAnswerTests : IAsyncLifetime
{
    private const string Slow = "Кто построил зерновой терминал в порту Оля?";
    private const string Quick = "Сколько составили инвестиции в завод станков?";

    private readonly SlowSearch _slow = new("терминал");
    private BotRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync(filters: _slow);

    public async ValueTask DisposeAsync()
    {
        _slow.Release();
        await _run.DisposeAsync();
    }

    [Fact]
    public async Task The_others_are_answered_meanwhile_and_the_same_chat_in_its_order()
    {
        var first = _run.Say(Slow);
        await _slow.Held;
        _run.Say(Quick);
        var other = await _run.ReplyAsync(Quick, FirstPeople.Ivan, FirstPeople.Ivan);

        Assert.Contains("4,5 млрд", other.Text);
        Assert.Empty(_run.Find(FirstPeople.Anna, IsFromBot));
        _slow.Release();
        var replies = await _run.RepliesAsync(first, 2);
        Assert.Contains("Каспий-Зерно", replies[0].Text);
        Assert.Contains("4,5 млрд", replies[1].Text);
    }

    [Fact]
    public async Task A_typing_sign_is_shown_while_it_takes()
    {
        _run.Say(Slow);
        await _slow.Held;

        var calls = await BotRun.WhenAsync(() => _run.World.Truth.Report().Calls, calls => calls.ContainsKey("sendChatAction"));
        Assert.Equal(1, calls["sendChatAction"]);
    }

    [Fact]
    public async Task Cancel_stops_it_at_once_and_the_next_question_is_answered()
    {
        var asked = _run.Say(Slow);
        await _slow.Held;
        var stopped = await _run.ReplyAsync("/cancel");
        var next = await _run.ReplyAsync(Quick);
        await _run.IdleAsync();

        Assert.Equal("Остановил.", stopped.Text);
        Assert.Contains("4,5 млрд", next.Text);
        Assert.DoesNotContain(await _run.RepliesAsync(asked, 2), message => message.Text!.Contains("Каспий-Зерно", StringComparison.Ordinal));
        Assert.Equal("Сейчас я ничего не ищу.", (await _run.ReplyAsync("/cancel")).Text);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_is_answered_after_the_restart_and_the_try_does_not_count()
    {
        var asked = _run.Say(Slow);
        await _slow.Held;
        var restart = _run.RestartAsync();
        await BotRun.WhenAsync(() => restart.IsCompleted, done => done);
        await restart;
        _slow.Release();

        Assert.Contains("Каспий-Зерно", (await _run.RepliesAsync(asked))[0].Text);
        await _run.IdleAsync();
        Assert.Single(_run.Find(FirstPeople.Anna, IsFromBot));
        Assert.Equal(new InboxCounts(0, 0), await _run.Get<Inbox>().CountAsync(TestContext.Current.CancellationToken));
    }

    private bool IsFromBot(Message message) => message.From?.Id == _run.World.Roster.Bot.Id;
}
