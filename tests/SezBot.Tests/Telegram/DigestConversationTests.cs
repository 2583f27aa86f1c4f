using SezBot.Digests;
using SezBot.Sandbox.Chats;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;

namespace SezBot.Tests.Telegram;

/// <summary>A summary in a chat, over the real wire: shown, opened, asked about.</summary>
public sealed class DigestConversationTests : IAsyncLifetime
{
    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_day_is_summed_up_and_what_had_no_room_is_told_on_request_and_a_story_that_is_not_there_is_not()
    {
        var digest = await _run.ReplyAsync("/digest 07.10.2025");
        var more = await _run.ReplyAsync("расскажи подробнее про первое");
        var twice = await _run.ReplyAsync("подробнее про второе");

        Assert.StartsWith("ОЭЗ: главное за 7 октября 2025 года", digest.Text, StringComparison.Ordinal);
        Assert.Contains("Подготовлено автоматически по открытым источникам", digest.Text, StringComparison.Ordinal);
        Assert.Contains(digest.Entities!, entity => entity.Type == "text_link" && entity.Url!.Contains("?start=d_", StringComparison.Ordinal));
        Assert.Contains("На заводе работают 320 человек. [1]", more.Text, StringComparison.Ordinal);
        Assert.Contains("В сводке столько новостей: 1.", twice.Text, StringComparison.Ordinal);
        Assert.Contains(Buttons(more), data => data.StartsWith("s:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_citations_and_the_question_about_it_open_by_their_links_also_for_somebody_else()
    {
        var digest = await _run.ReplyAsync("/digest 07.10.2025", FirstPeople.Group);
        string Payload(string kind) => digest.Entities!.First(entity => entity.Url?.Contains($"?start={kind}_", StringComparison.Ordinal) == true).Url!.Split("start=")[1];

        var excerpt = await _run.ReplyAsync($"/start {Payload("c")}", FirstPeople.Emma, FirstPeople.Emma);
        var invitation = await _run.ReplyAsync($"/start {Payload("d")}", FirstPeople.Emma, FirstPeople.Emma);
        var more = await _run.ReplyAsync("more about the first one", FirstPeople.Emma, FirstPeople.Emma);

        Assert.Contains(excerpt.Entities!, entity => entity.Type == "expandable_blockquote");
        Assert.Contains("1. ", invitation.Text, StringComparison.Ordinal);
        Assert.Contains("320 человек. [1]", more.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_under_it_tells_more_on_that_story()
    {
        var digest = await _run.ReplyAsync("/digest 07.10.2025");
        var data = Buttons(digest).First(button => button.StartsWith("t:", StringComparison.Ordinal));
        Assert.True(_run.World.Callbacks.Tap(FirstPeople.Anna, digest.MessageId, FirstPeople.Anna, data).Passed(out _, out _));

        Assert.Contains("320 человек. [1]", (await _run.RepliesAsync(digest))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_news_offers_days_that_have_some_and_a_tap_shows_one()
    {
        var none = await _run.ReplyAsync("/digest 01.01.2024");
        var day = Buttons(none).First(button => button.StartsWith("g:", StringComparison.Ordinal));
        Assert.True(_run.World.Callbacks.Tap(FirstPeople.Anna, none.MessageId, FirstPeople.Anna, day).Passed(out _, out _));

        Assert.Contains("новостей нет", none.Text, StringComparison.Ordinal);
        Assert.Contains("главное за", (await _run.RepliesAsync(none))[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/digest когда-нибудь", "Не понял день")]
    [InlineData("/start d_a1b2c3d", "больше нет")]
    public async Task What_is_not_there_is_said_plainly(string typed, string said)
    {
        var reply = await _run.ReplyAsync(typed);

        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_came_by_itself_can_be_asked_about_at_once()
    {
        var day = new DateOnly(2025, 10, 7);
        var digest = await _run.Get<DigestPipeline>().MakeAsync(new DigestRequest(day, new DigestWindow.PublishedOn(day), [], "ru"), Cancel);
        var payload = new MessagePayload(DigestMessage.Of(digest, new DigestStyle("sezbot")).Html, DigestMessage.StoryButtons(digest, FirstPeople.Anna));
        var message = new OutboxMessage(Delivery.Key(FirstPeople.Anna, null, day), FirstPeople.Anna, payload.Write());
        await _run.Get<Subscriptions>().SaveAsync(Subscription.Default(FirstPeople.Anna, null, ChatKind.Private, "UTC", "ru", FirstPeople.Anna, DateTimeOffset.UtcNow.AddDays(1)), Cancel);
        await _run.Get<Deliveries>().AddAsync([new Delivery(FirstPeople.Anna, null, day, DateTimeOffset.UtcNow, digest.Id, message)], Cancel);
        _run.Get<OutboxSignal>().Ring();
        await _run.IdleAsync();

        Assert.Contains("На заводе работают 320 человек. [1]", (await _run.ReplyAsync("расскажи подробнее про первое")).Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Buttons(Message message) => message.ReplyMarkup is not { } markup ? [] :
        [.. markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
            .Select(button => button.TryGetProperty("callback_data", out var data) ? data.GetString()! : "")];
}
