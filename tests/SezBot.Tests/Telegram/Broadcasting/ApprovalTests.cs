using SezBot.Corpus;
using SezBot.Ingestion;
using SezBot.Sandbox.Chats;
using SezBot.State;
using SezBot.Telegram.Broadcasting;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Broadcasting;

/// <summary>Editors read a summary before its readers do, over the real wire.</summary>
public sealed class ApprovalTests : IAsyncDisposable
{
    private readonly TempFolder _news = new();
    private readonly SteppedClock _clock = new();
    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _news.Dispose();
    }

    [Fact]
    public async Task A_summary_waits_for_the_editors_who_may_shorten_it_and_then_goes_out_as_they_left_it()
    {
        var asked = await AskedAsync();
        Assert.Contains("На утверждении.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _run.Get<Broadcaster>().RunAsync(Cancel));
        Assert.Empty(Got(FirstPeople.Anna));

        var first = asked.Text!.IndexOf("Резонанс", StringComparison.Ordinal) < asked.Text.IndexOf("Гранит", StringComparison.Ordinal) ? "Резонанс" : "Гранит";
        await TapAsync(asked, "x:", ":1");
        var shorter = (await BotRun.WhenAsync(() => Got(FirstPeople.Group), found => found[0].Text!.Contains(first, StringComparison.Ordinal) is false))[0];
        await TapAsync(shorter, "v:", ":1");
        await _run.IdleAsync();
        Assert.Equal(1, await _run.Get<Broadcaster>().RunAsync(Cancel));
        await _run.IdleAsync();

        var got = Assert.Single(Got(FirstPeople.Anna));
        Assert.DoesNotContain(first, got.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("утвержд", got.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Утверждено", Got(FirstPeople.Group)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_summary_reaches_nobody_and_a_second_tap_changes_nothing()
    {
        var asked = await AskedAsync();
        await TapAsync(asked, "v:", ":0");
        await _run.IdleAsync();
        Assert.True(_run.World.Callbacks.Tap(FirstPeople.Group, asked.MessageId, FirstPeople.Ivan, Data(asked, "v:", ":1"), forged: true).Passed(out _, out _));
        await _run.IdleAsync();
        await _run.Get<Broadcaster>().RunAsync(Cancel);
        await _run.IdleAsync();

        Assert.Empty(Got(FirstPeople.Anna));
        Assert.Contains("Отклонено", Got(FirstPeople.Group)[0].Text, StringComparison.Ordinal);
        Assert.Equal(0, await _run.Get<Broadcaster>().RunAsync(Cancel));
    }

    [Theory]
    [InlineData("Send", 1)]
    [InlineData("Drop", 0)]
    public async Task When_nobody_decides_the_deadline_does_as_configured(string atDeadline, int messages)
    {
        await AskedAsync(atDeadline);
        _clock.Step(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await _run.Get<Broadcaster>().RunAsync(Cancel));
        await _run.IdleAsync();

        Assert.Equal(messages, Got(FirstPeople.Anna).Count);
    }

    [Fact]
    public async Task Only_the_editors_chat_decides()
    {
        var asked = await AskedAsync();
        var mine = await _run.ReplyAsync("/help");
        Assert.True(_run.World.Callbacks.Tap(FirstPeople.Anna, mine.MessageId, FirstPeople.Anna, Data(asked, "v:", ":1"), forged: true).Passed(out _, out _));
        await _run.IdleAsync();

        Assert.Equal(0, await _run.Get<Broadcaster>().RunAsync(Cancel));
    }

    // Two news have arrived, Anna is to get their summary, and the editors were asked.
    private async Task<Message> AskedAsync(string atDeadline = "Send")
    {
        _run = await BotRun.StartAsync(
            new() { ["Digests:Approval:Chat"] = $"{FirstPeople.Group}", ["Digests:Approval:Minutes"] = "30", ["Digests:Approval:AtDeadline"] = atDeadline }, time: _clock);
        var day = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", null);
        await IngestAsync("old", "---\ntitle: Старая новость\ndate: 2024-01-10\n---\nЗавод открылся давно.\n");
        _news.Write("feed/second.md", $"---\ntitle: Компания «Гранит» построит порт\ndate: {day}\n---\nКомпания «Гранит» вложит в новый порт 7 млрд рублей.\n");
        await IngestAsync("new", $"---\ntitle: Завод «Резонанс» выпустил 120 станков\ndate: {day}\n---\nЗавод «Резонанс» выпустил 120 станков за месяц.\n");
        _clock.Step(TimeSpan.FromDays(1));
        await _run.Get<Subscriptions>().SaveAsync(
            Subscription.Default(FirstPeople.Anna, null, ChatKind.Private, "UTC", "ru", FirstPeople.Anna, Midnight) with
            {
                Times = new SubscriptionTimes(TimeOnly.MinValue, "UTC", Weekdays.All, null),
            },
            Cancel);
        Assert.Equal(0, await _run.Get<Broadcaster>().RunAsync(Cancel));
        return (await BotRun.WhenAsync(() => Got(FirstPeople.Group), found => found.Count == 1))[0];
    }

    private async Task IngestAsync(string name, string text)
    {
        _news.Write($"feed/{name}.md", text);
        await using var writer = await _run.Get<IPassageStore>().WriterAsync(Cancel);
        await _run.Get<IngestPipeline>().RunAsync(writer, new IngestRequest([_news.In("feed")]), null, Cancel);
    }

    private async Task TapAsync(Message message, string beginning, string end)
    {
        Assert.True(_run.World.Callbacks.Tap(message.Chat.Id, message.MessageId, FirstPeople.Ivan, Data(message, beginning, end)).Passed(out _, out _));
        await _run.IdleAsync();
    }

    private static string Data(Message message, string beginning, string end) => message.ReplyMarkup!.Value.GetProperty("inline_keyboard").EnumerateArray()
        .SelectMany(row => row.EnumerateArray()).Select(button => button.GetProperty("callback_data").GetString()!)
        .First(data => data.StartsWith(beginning, StringComparison.Ordinal) && data.EndsWith(end, StringComparison.Ordinal));

    private IReadOnlyList<Message> Got(long chat) => _run.Find(chat, message => message.Text?.StartsWith("ОЭЗ", StringComparison.Ordinal) == true);

    // The bot looks for itself, too: who subscribed before this day's summary and after the one before gets one, whenever it looks.
    private DateTimeOffset Midnight => new(_clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
}
