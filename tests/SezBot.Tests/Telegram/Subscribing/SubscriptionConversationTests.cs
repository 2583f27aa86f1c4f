using SezBot.Sandbox.Chats;
using SezBot.State;
using SezBot.Telegram.Broadcasting;

namespace SezBot.Tests.Telegram.Subscribing;

/// <summary>Subscribing over the real wire: one tap, settings, groups, channels.</summary>
public sealed class SubscriptionConversationTests : IAsyncLifetime
{
    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task One_tap_subscribes_every_day_at_nine_and_one_tap_unsubscribes()
    {
        var subscribed = await _run.ReplyAsync("/subscribe");
        Assert.Contains("Когда: в 09:00 (Москва), каждый день", subscribed.Text, StringComparison.Ordinal);
        Assert.Contains("Следующая: ", subscribed.Text, StringComparison.Ordinal);
        Assert.NotNull(await FindAsync(FirstPeople.Anna));

        await TapAsync(subscribed, "o:suboff:yes", "больше не придёт");
        Assert.Null(await FindAsync(FirstPeople.Anna));
        await TapAsync(subscribed, "o:subon:yes", "Ежедневная сводка приходит в этот чат");
        Assert.Contains("больше не придёт", (await _run.ReplyAsync("/unsubscribe")).Text, StringComparison.Ordinal);
        Assert.Contains("нет подписки", (await _run.ReplyAsync("/unsubscribe")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_zone_days_topics_empty_days_and_sound_are_changed_by_taps()
    {
        var subscribed = await _run.ReplyAsync("/subscribe 08:30 Asia/Yekaterinburg");
        Assert.Contains("в 08:30 (Екатеринбург)", subscribed.Text, StringComparison.Ordinal);

        await TapAsync(subscribed, "o:subempty:tell", "сообщаю об этом");
        await TapAsync(subscribed, "o:subsound:off", "Звук: выключен");
        await OpenAsync(subscribed, "time", "o:subtime:06:00");
        await TapAsync(subscribed, "o:subtime:06:00", "вместо 06:00 приходит в 07:00");
        await OpenAsync(subscribed, "main", "o:subpage:zone");
        await OpenAsync(subscribed, "zone", "o:subzone:Asia/Omsk");
        await TapAsync(subscribed, "o:subzone:Asia/Omsk", "(Омск)");
        await OpenAsync(subscribed, "main", "o:subpage:days");
        await OpenAsync(subscribed, "days", "o:subday:workdays");
        await TapAsync(subscribed, "o:subday:workdays", "по будням");
        await TapAsync(subscribed, "o:subday:1", "вт, ср, чт, пт");
        await OpenAsync(subscribed, "main", "o:subpage:topics");
        await OpenAsync(subscribed, "topics", "o:subpage:zone0");
        var zones = await OpenAsync(subscribed, "zone0", "o:subpage:zone1");
        await TapAsync(subscribed, Buttons(zones)[0], "Темы: Авангард");

        var kept = await FindAsync(FirstPeople.Anna);
        Assert.Equal(new SubscriptionTimes(new TimeOnly(6, 0), "Asia/Omsk", Weekdays.Workdays & ~Weekdays.Monday, QuietHours.Night), kept!.Times);
        Assert.Equal((false, true), (kept.WithSound, kept.TellsEmptyDays));
        Assert.Equal(["Авангард"], kept.Topics);
    }

    [Fact]
    public async Task Topics_are_added_by_their_names_in_any_form()
    {
        Assert.Contains("Сначала подпишитесь", (await _run.ReplyAsync("/topics")).Text, StringComparison.Ordinal);
        await _run.ReplyAsync("/subscribe");

        Assert.Contains("Темы: Алабуга, Технополис Москва", (await _run.ReplyAsync("/topics Алабуге и Технополисе «Москва»")).Text, StringComparison.Ordinal);
        Assert.Contains("Таких тем я не знаю", (await _run.ReplyAsync("/topics чепуха")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_only_administrators_subscribe_and_a_topic_of_a_forum_is_kept()
    {
        var refused = await _run.ReplyAsync("/subscribe", FirstPeople.Group, FirstPeople.Anna);
        Assert.Contains("администраторы", refused.Text, StringComparison.Ordinal);
        var subscribed = await _run.ReplyAsync("/subscribe", FirstPeople.Group, FirstPeople.Ivan);
        Assert.True(_run.World.Callbacks.Tap(FirstPeople.Group, subscribed.MessageId, FirstPeople.Anna, "o:suboff:yes").Passed(out _, out _));
        await _run.IdleAsync();
        Assert.NotNull(await FindAsync(FirstPeople.Group));

        int topic;
        lock (_run.World.Gate)
            topic = (int)_run.World.Roster.Chat(FirstPeople.Forum)!.Topics.Last().Id;
        var asked = _run.World.People.Write(new NewMessage(FirstPeople.Forum, FirstPeople.Ivan) { Text = "/subscribe", MessageThreadId = topic }).Required;
        await _run.RepliesAsync(asked);
        Assert.NotNull(await _run.Get<Subscriptions>().FindAsync(FirstPeople.Forum, topic, Cancel));
    }

    [Fact]
    public async Task A_channel_is_subscribed_by_its_administrators_pauses_when_the_right_is_lost_and_resumes()
    {
        Assert.Contains("только его администраторы", (await _run.ReplyAsync("/subscribe @sez_sandbox_news")).Text, StringComparison.Ordinal);
        Assert.Contains("не вижу", (await _run.ReplyAsync("/subscribe @no_such_channel", FirstPeople.Ivan, FirstPeople.Ivan)).Text, StringComparison.Ordinal);
        var subscribed = await _run.ReplyAsync("/subscribe @sez_sandbox_news 10:00", FirstPeople.Ivan, FirstPeople.Ivan);
        Assert.Contains("выходит в канале «Новости ОЭЗ»", subscribed.Text, StringComparison.Ordinal);
        Assert.Equal(ChatKind.Channel, (await FindAsync(FirstPeople.Channel))!.Kind);

        Assert.True(_run.World.Membership.SetStatus(FirstPeople.Channel, "member").Passed(out _, out _));
        await _run.IdleAsync();
        await _run.Get<Broadcaster>().RunAsync(Cancel);
        Assert.Contains("приостановлена", (await _run.RepliesAsync(subscribed))[^1].Text, StringComparison.Ordinal);
        Assert.NotNull((await FindAsync(FirstPeople.Channel))!.PausedBecause);

        Assert.True(_run.World.Membership.SetStatus(FirstPeople.Channel, "administrator").Passed(out _, out _));
        Assert.Contains("снова выходит", (await _run.RepliesAsync(subscribed, 2))[^1].Text, StringComparison.Ordinal);
        Assert.Null((await FindAsync(FirstPeople.Channel))!.PausedBecause);
    }

    [Fact]
    public async Task Who_lets_the_bot_into_a_channel_is_offered_the_summary_for_it()
    {
        var before = await _run.ReplyAsync("/help", FirstPeople.Ivan, FirstPeople.Ivan);
        Assert.True(_run.World.Membership.SetStatus(FirstPeople.Channel, "left").Passed(out _, out _));
        Assert.True(_run.World.Membership.SetStatus(FirstPeople.Channel, "administrator").Passed(out _, out _));
        var offer = (await _run.RepliesAsync(before))[0];
        Assert.Contains("«Новости ОЭЗ»", offer.Text, StringComparison.Ordinal);

        Assert.True(_run.World.Callbacks.Tap(FirstPeople.Ivan, offer.MessageId, FirstPeople.Ivan, Buttons(offer)[0]).Passed(out _, out _));
        await _run.IdleAsync();
        Assert.NotNull(await FindAsync(FirstPeople.Channel));
    }

    private Task<Subscription?> FindAsync(long chat) => _run.Get<Subscriptions>().FindAsync(chat, null, Cancel);

    private Task<Message> OpenAsync(Message message, string page, string shows) =>
        TapAsync(message, $"o:subpage:{page}", shown => Buttons(shown).Contains(shows));

    private Task<Message> TapAsync(Message message, string data, string expected) =>
        TapAsync(message, data, shown => shown.Text!.Contains(expected, StringComparison.Ordinal));

    private async Task<Message> TapAsync(Message message, string data, Predicate<Message> isRight)
    {
        Assert.True(_run.World.Callbacks.Tap(message.Chat.Id, message.MessageId, message.Chat.Id, data).Passed(out _, out _));
        return await BotRun.WhenAsync(
            () => _run.Find(message.Chat.Id, one => one.MessageId == message.MessageId)[0], shown => isRight(shown));
    }

    private static IReadOnlyList<string> Buttons(Message message) => message.ReplyMarkup is not { } markup ? [] :
        [.. markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
            .Select(button => button.TryGetProperty("callback_data", out var data) ? data.GetString()! : "")];
}
