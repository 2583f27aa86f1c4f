using SezBot.Corpus;
using SezBot.Digests;
using SezBot.Sandbox.Chats;
using SezBot.State;
using SezBot.Telegram.Broadcasting;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;

namespace SezBot.Tests.Telegram;

/// <summary>A summary that was sent is corrected where it stands, over the real wire.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 10, 7);

    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task The_message_of_a_withdrawn_source_is_edited_in_place_and_says_so_once()
    {
        var digest = await _run.Get<DigestPipeline>().MakeAsync(new DigestRequest(Day, new DigestWindow.PublishedOn(Day), [], "ru"), Cancel);
        var key = Delivery.Key(FirstPeople.Anna, null, Day);
        var payload = new MessagePayload(DigestMessage.Of(digest, new DigestStyle("sezbot")).Html, []);
        await _run.Get<Subscriptions>().SaveAsync(Subscription.Default(FirstPeople.Anna, null, ChatKind.Private, "UTC", "ru", FirstPeople.Anna, DateTimeOffset.UtcNow.AddDays(1)), Cancel);
        await _run.Get<Deliveries>().AddAsync([new Delivery(FirstPeople.Anna, null, Day, DateTimeOffset.UtcNow, digest.Id, new OutboxMessage(key, FirstPeople.Anna, payload.Write()))], Cancel);
        _run.Get<OutboxSignal>().Ring();
        var sent = (await BotRun.WhenAsync(() => Summaries(), found => found.Count == 1))[0];
        await _run.IdleAsync();
        await _run.Get<Deliveries>().SettleAsync(Cancel);
        Assert.Equal(0, await _run.Get<Corrector>().RunAsync(Cancel));

        await using (var writer = await _run.Get<IPassageStore>().WriterAsync(Cancel))
            await writer.RemoveAsync(["plant"], Cancel);
        Assert.Equal(1, await _run.Get<Corrector>().RunAsync(Cancel));
        var edited = (await BotRun.WhenAsync(() => Summaries(), found => found is [{ EditDate: not null }]))[0];

        Assert.Equal(sent.MessageId, edited.MessageId);
        Assert.Contains("Исправлено: новость «Завод станков в Туле» снята, её источник отозван.", edited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4,5 млрд", edited.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _run.Get<Corrector>().RunAsync(Cancel));
    }

    private IReadOnlyList<Message> Summaries() => _run.Find(FirstPeople.Anna, message => message.Text?.StartsWith("ОЭЗ: главное за 7 октября", StringComparison.Ordinal) == true);
}
