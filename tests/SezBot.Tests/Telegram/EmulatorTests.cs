using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram;

/// <summary>
/// The bot against a Bot API server that we did not write. What <c>telegram-test-api</c> 4.2.1 cannot do, and nothing here is proof of: it
/// holds no poll and knows no offset (an update is given out once), checks neither token nor markup nor length nor rate nor whether a
/// tapped button exists, stores the text with its tags as it was sent, calls every chat of an answer private, and has no inline mode. It knows nine
/// methods (sending, editing and deleting text, polling and the webhook, <c>getMe</c>, <c>answerCallbackQuery</c>); any other is answered
/// by a 500 that is not of the Bot API's form, and where the API says <c>true</c> or shows the edited message it mostly says <c>null</c>. So menus,
/// the typing sign and the confirmation of a tap fail here, and must not matter. Only the dates of sent messages are mended, by
/// <see cref="SecondsProxy"/>: unread, they leave every send in doubt, as the last test shows.
/// </summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CollectedLog _log = new();
    private TempFolder _folder = null!;
    private EmulatorServer _emulator = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var package = await NpmPackage.FindAsync("telegram-test-api", "4.2.1", "SEZBOT_EMULATOR");
        _folder = new TempFolder();
        _emulator = await EmulatorServer.StartAsync(package, _folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_user_of_somebody_elses_server_is_greeted_and_answered_and_opens_the_source()
    {
        await using var proxy = await SecondsProxy.StartAsync(_emulator.Address);
        await using var bot = await StartAsync(proxy.Address);

        await _emulator.CommandAsync("/start");
        await SentAsync(1);
        await _emulator.SayAsync("Сколько составили инвестиции в завод станков?");
        var answer = (await SentAsync(2))[1];
        await _emulator.TapAsync(answer, answer.ButtonData.First(data => data.StartsWith("s:", StringComparison.Ordinal)));
        await SentAsync(3);
        await IdleAsync(bot);

        var sent = await _emulator.SentAsync();
        Assert.Equal(3, sent.Count);
        Assert.All(sent, message => Assert.Equal(EmulatorServer.User, message.Chat));
        Assert.StartsWith("Здравствуйте!", sent[0].Text);
        Assert.NotEmpty(sent[0].ButtonData);
        Assert.Contains("Инвестиции в завод станков составили <b>4,5 млрд рублей</b>.", sent[1].Text);
        Assert.Contains("<b>Инвестиции в завод станков составили 4,5 млрд рублей.</b>", sent[2].Text);
        Assert.Contains("<blockquote expandable>", sent[2].Text);
        Assert.Equal(answer.Id, sent[2].ReplyTo);
        Assert.Contains("A tap could not be confirmed", _log.Text);
    }

    [Fact]
    public async Task A_message_whose_receipt_cannot_be_read_is_sent_again_and_not_lost()
    {
        await using var bot = await StartAsync(_emulator.Address);

        await _emulator.CommandAsync("/start");
        var sent = await SentAsync(2);

        Assert.Equal(sent[0].Text, sent[1].Text);
        Assert.True((await bot.Get<Outbox>().CountAsync(Cancel)).InDoubt > 0);
    }

    private async Task<ComposedBot> StartAsync(string address)
    {
        var bot = new ComposedBot(_folder, new(ComposedBot.Settings(address, _emulator.Token)) { ["Telegram:PollSeconds"] = "1" }, _log);
        await bot.LoadNewsAsync();
        await bot.StartAsync();
        return bot;
    }

    private async Task<IReadOnlyList<EmulatedMessage>> SentAsync(int count)
    {
        IReadOnlyList<EmulatedMessage> sent = [];
        await UntilAsync(async () => (sent = await _emulator.SentAsync()).Count >= count);
        return sent;
    }

    private static Task IdleAsync(ComposedBot bot) => UntilAsync(async () =>
        await bot.Get<Inbox>().CountAsync(Cancel) is { Pending: 0 } && await bot.Get<Outbox>().CountAsync(Cancel) is { Pending: 0, Sending: 0 });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!await isSo())
            await Task.Delay(20, patience.Token);
    }
}
