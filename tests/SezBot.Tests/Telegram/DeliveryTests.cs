using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Faults;
using SezBot.State;
using SezBot.Telegram;

namespace SezBot.Tests.Telegram;

/// <summary>What becomes of updates and messages when the way to Telegram misbehaves.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Question = "Сколько составили инвестиции в завод станков?";

    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync(new() { ["Telegram:PollSeconds"] = "5" });

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Theory]
    [InlineData("500", 0, 1)]
    [InlineData("cut_json", 1, 2)]
    [InlineData("reset_before", 0, 1)]
    [InlineData("reset_after", 1, 2)]
    [InlineData("400", 0, 0)]
    public async Task A_message_that_may_have_arrived_is_sent_again_and_counted(string kind, int arrived, int inAll)
    {
        _run.World.Faults.Add(new Fault(kind) { Method = "sendMessage", Text = "message is too long" });
        _run.Say(Question);
        await _run.IdleAsync();

        Assert.Equal(inAll, FromBot(FirstPeople.Anna).Count);
        var counts = await _run.Get<Outbox>().CountAsync(Cancel);
        Assert.Equal(kind == "400" ? 0 : 1, counts.InDoubt);
        Assert.Equal(kind == "400" ? 1 : 0, counts.Failed);
        Assert.InRange(arrived, 0, inAll);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_time_that_Telegram_named_and_not_after_a_restart_either()
    {
        _run.World.Faults.Add(new Fault("429") { Method = "sendMessage", RetryAfter = 3 });
        var asked = TimeProvider.System.GetTimestamp();
        _run.Say(Question);
        await BotRun.WhenAsync(() => _run.World.Truth.Report().TooManyRequests, refused => refused == 1);
        await _run.RestartAsync();
        await _run.IdleAsync();

        Assert.Single(FromBot(FirstPeople.Anna));
        Assert.InRange(TimeProvider.System.GetElapsedTime(asked), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30));
        Assert.Equal(2, _run.World.Truth.Report().Calls["sendMessage"]);
    }

    [Fact]
    public async Task A_user_who_blocked_the_bot_is_left_alone_and_gets_what_waited_when_back()
    {
        _run.World.Faults.Add(new Fault("slow") { Method = "sendMessage", ChatId = FirstPeople.Anna, DelayMs = 300 }, new Fault("403") { Method = "sendMessage", ChatId = FirstPeople.Anna, Text = "bot was blocked by the user" });
        _run.Say("/help");
        _run.Say(Question);
        await BotRun.WhenAsync(() => _run.World.Truth.Report().Refusals.GetValueOrDefault(403), refused => refused == 1);
        await Task.Delay(500, Cancel);
        Assert.Single(FromBot(FirstPeople.Anna));

        _run.World.Membership.Block(FirstPeople.Anna, true);
        _run.World.Membership.Block(FirstPeople.Anna, false);
        await _run.IdleAsync();

        Assert.Equal(2, FromBot(FirstPeople.Anna).Count);
        Assert.Equal(1, _run.World.Truth.Report().Refusals[403]);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_gets_its_answer_there()
    {
        _run.World.Faults.Add(new Fault("slow") { Method = "sendMessage", DelayMs = 500 });
        _run.Say("/help");
        _run.Say($"/ask {Question}", FirstPeople.Group);
        Assert.True(_run.World.Membership.Upgrade(FirstPeople.Group).Passed(out var supergroup, out _));
        await _run.IdleAsync();

        Assert.Contains("4,5 млрд рублей", Assert.Single(FromBot(supergroup.Id)).Text);
    }

    [Fact]
    public async Task Markup_that_Telegram_does_not_read_is_sent_as_plain_words()
    {
        _run.World.Faults.Add(new Fault("400") { Method = "sendMessage", Text = "can't parse entities: Unsupported start tag \"x\" at byte offset 3" });
        var answer = await _run.ReplyAsync(Question);

        Assert.Contains("Инвестиции в завод станков составили 4,5 млрд рублей. [1]", answer.Text);
        Assert.DoesNotContain(answer.Entities ?? [], entity => entity.Type == "bold");
    }

    [Fact]
    public async Task A_poison_update_is_set_aside_with_an_apology_and_can_be_replayed_while_the_others_go_on()
    {
        _run.World.Faults.Add(new Fault("500") { Method = "getChatMember", Times = 3 });
        _run.Say("/settings", FirstPeople.Group, FirstPeople.Ivan);
        var other = await _run.ReplyAsync(Question);
        await _run.IdleAsync();

        Assert.Contains("4,5 млрд", other.Text);
        Assert.StartsWith("Не получилось ответить", Assert.Single(FromBot(FirstPeople.Group)).Text);
        Assert.Equal(1, (await _run.Get<Inbox>().CountAsync(Cancel)).SetAside);

        Assert.Equal(1, await _run.Get<Inbox>().ReplayAsync(Cancel));
        await BotRun.WhenAsync(() => FromBot(FirstPeople.Group), messages => messages.Count == 2);
        Assert.StartsWith("Язык", FromBot(FirstPeople.Group)[1].Text);
    }

    [Fact]
    public async Task An_update_that_comes_again_is_not_answered_again()
    {
        await _run.ReplyAsync(Question);
        await _run.RestartAsync();
        await _run.IdleAsync();

        Assert.Single(FromBot(FirstPeople.Anna));
    }

    [Fact]
    public async Task A_second_program_with_the_same_token_is_told_apart_and_nothing_is_lost()
    {
        var health = _run.Get<BotHealth>();
        using var http = new HttpClient();
        var address = _run.Get<Microsoft.Extensions.Options.IOptions<TelegramOptions>>().Value.ApiAddress;
        // Between two polls there is nothing to end.
        while (health.Trouble is null)
        {
            using var stolen = await http.GetAsync($"{address}/bot{_run.Token}/getUpdates?timeout=0", Cancel);
            await Task.Delay(50, Cancel);
        }
        var trouble = health.Trouble;

        Assert.StartsWith("Another program polls with the same token.", trouble);
        await _run.ReplyAsync(Question);
        Assert.Null(health.Trouble);
    }

    [Fact]
    public async Task A_flood_is_answered_up_to_the_quota_and_with_one_notice()
    {
        await using var run = await BotRun.StartAsync(new() { ["Limits:QuestionsPerHour"] = "3" });
        for (var i = 0; i < 8; i++)
            run.Say(Question);
        await run.IdleAsync();

        var texts = run.Find(FirstPeople.Anna, message => message.From?.Id == run.World.Roster.Bot.Id).Select(message => message.Text!).ToList();
        Assert.Equal(3, texts.Count(text => text.Contains("4,5 млрд", StringComparison.Ordinal)));
        // Two, when the minute turns in between.
        Assert.InRange(texts.Count(text => text.StartsWith("За последний час", StringComparison.Ordinal)), 1, 2);
    }

    [Fact]
    public async Task Who_is_not_on_the_list_is_told_once_and_not_answered()
    {
        await using var run = await BotRun.StartAsync(new() { ["Telegram:Allowed"] = $"{FirstPeople.Ivan}" });
        run.Say(Question);
        run.Say(Question);
        var allowed = await run.ReplyAsync(Question, FirstPeople.Ivan, FirstPeople.Ivan);
        await run.IdleAsync();

        Assert.Contains("4,5 млрд", allowed.Text);
        Assert.Contains("Этот бот отвечает не всем", Assert.Single(run.Find(FirstPeople.Anna, message => message.From?.Id == run.World.Roster.Bot.Id)).Text);
    }

    [Fact]
    public async Task The_token_is_in_no_log_at_any_level_whatever_goes_wrong()
    {
        const long firstOfCrowd = 5000;
        var kinds = Fault.Kinds.Where(kind => kind is not ("migrate" or "timeout")).ToList();
        _run.World.Roster.AddCrowd(firstOfCrowd, kinds.Count);
        foreach (var (at, kind) in kinds.Index())
        {
            _run.World.Faults.Add(new Fault(kind) { Method = "sendMessage", ChatId = firstOfCrowd + at, RetryAfter = 1, DelayMs = 50, Text = "message is too long" });
            _run.Say(Question, firstOfCrowd + at, firstOfCrowd + at);
        }
        _run.World.Faults.Add(new Fault("500") { Method = "getUpdates" }, new Fault("reset_before") { Method = "getUpdates" });
        _run.World.Faults.Add(new Fault("500") { Method = "getChatMember", Times = 3 });
        _run.Say("/settings", FirstPeople.Group, FirstPeople.Ivan);
        await BotRun.WhenAsync(() => _run.World.Faults.Left().Count, left => left == 0);
        // The one that got a 403 is waited for no longer than until it lets the bot in again.
        var blocker = firstOfCrowd + kinds.IndexOf("403");
        _run.World.Membership.Block(blocker, true);
        _run.World.Membership.Block(blocker, false);
        await _run.IdleAsync();

        var secret = _run.Token.Split(':')[1];
        Assert.NotEmpty(_run.Log.Text);
        Assert.Contains("Message", _run.Log.Text);
        Assert.DoesNotContain(secret, _run.Log.Text);
        Assert.DoesNotContain(Uri.EscapeDataString(_run.Token), _run.Log.Text);
    }

    private IReadOnlyList<Message> FromBot(long chat) => _run.Find(chat, message => message.From?.Id == _run.World.Roster.Bot.Id && message.Text is not null);
}
