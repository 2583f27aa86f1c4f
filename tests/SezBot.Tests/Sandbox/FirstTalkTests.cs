using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace SezBot.Tests.Sandbox;

public class FirstTalkTests
{
    [Fact]
    public async Task The_bot_is_asked_and_answers_and_the_page_sees_both()
    {
        await using var run = await SandboxRun.StartAsync();
        await run.PageAsync("messages", new { chat_id = SandboxRun.Anna, from_id = SandboxRun.Anna, text = " /start  d_1 " });

        var update = Assert.Single(await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel));
        var sent = await run.Bot.SendMessage(update.Message!.Chat, "Привет, <b>Анна</b>!", ParseMode.Html, replyParameters: update.Message.Id, cancellationToken: SandboxRun.Cancel);

        Assert.Equal(("/start  d_1", "ru", SandboxRun.Anna), (update.Message.Text, update.Message.From!.LanguageCode, update.Message.Chat.Id));
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(update.Message.Entities!).Type);
        Assert.Equal(run.Clock.GetUtcNow().UtcDateTime, update.Message.Date);
        Assert.Equal((MessageEntityType.Bold, 8, 4), (sent.Entities![0].Type, sent.Entities[0].Offset, sent.Entities[0].Length));
        var history = await run.PageAsync($"messages?chat_id={SandboxRun.Anna}");
        Assert.Equal(["/start  d_1", "Привет, Анна!"], history.EnumerateArray().Select(message => message.GetProperty("text").GetString()));
        Assert.Equal(update.Message.Id, history[1].GetProperty("reply_to_message_id").GetInt32());
    }

    [Fact]
    public async Task The_bot_knows_itself_and_only_its_own_token_opens_the_door()
    {
        await using var run = await SandboxRun.StartAsync();

        var me = await run.Bot.GetMe(SandboxRun.Cancel);
        var stranger = await ApiAnswer.ReadAsync(await run.Http.GetAsync($"/bot{run.Token}x/getMe", SandboxRun.Cancel));
        var nonsense = await ApiAnswer.ReadAsync(await run.Http.GetAsync($"/bot{run.Token}/getYou", SandboxRun.Cancel));
        var anyCase = await ApiAnswer.ReadAsync(await run.Http.GetAsync($"/bot{run.Token}/GETME", SandboxRun.Cancel));

        Assert.Equal(("sezbot_sandbox_bot", true, false), (me.Username, me.IsBot, me.CanReadAllGroupMessages));
        Assert.Equal((401, "Unauthorized"), (stranger.Status, stranger.Description));
        Assert.Equal((404, 200), (nonsense.Status, anyCase.Status));
    }

    [Fact]
    public async Task A_pressed_button_reaches_the_bot_and_its_answer_the_page()
    {
        await using var run = await SandboxRun.StartAsync();
        var sent = await run.Bot.SendMessage(SandboxRun.Emma, "Ready?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Yes", "yes:1")), cancellationToken: SandboxRun.Cancel);

        await run.PageAsync("taps", new { chat_id = SandboxRun.Emma, message_id = sent.Id, from_id = SandboxRun.Emma, data = "yes:1" });
        var query = (await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel))[0].CallbackQuery!;
        await run.Bot.AnswerCallbackQuery(query.Id, "Noted", showAlert: true, cancellationToken: SandboxRun.Cancel);
        var edited = await run.Bot.EditMessageText(SandboxRun.Emma, sent.Id, "Done", cancellationToken: SandboxRun.Cancel);

        Assert.Equal(("yes:1", sent.Id), (query.Data, query.Message!.Id));
        Assert.Null(edited.ReplyMarkup);
        Assert.NotNull(edited.EditDate);
        var answer = run.World.Events.After(0).Events.Single(happened => happened.Type == "callback_answer");
        Assert.Equal(("Noted", true, SandboxRun.Emma), (answer.Text, answer.ShowAlert, answer.FromId));
    }

    [Fact]
    public async Task Each_order_of_a_method_can_be_given_as_JSON_or_form_or_query()
    {
        await using var run = await SandboxRun.StartAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = $"{SandboxRun.Anna}",
            ["text"] = "из формы",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"да","callback_data":"1"}]]}""",
        });
        using var parts = new MultipartFormDataContent { { new StringContent($"{SandboxRun.Anna}"), "chat_id" }, { new StringContent("по частям"), "text" } };

        await run.Http.GetAsync($"/bot{run.Token}/sendMessage?chat_id={SandboxRun.Anna}&text=из+запроса", SandboxRun.Cancel);
        await run.Http.PostAsync($"/bot{run.Token}/sendMessage", form, SandboxRun.Cancel);
        await run.Http.PostAsync($"/bot{run.Token}/sendMessage", parts, SandboxRun.Cancel);

        var sent = run.World.Truth.Report().Sent;
        Assert.Equal(["из запроса", "из формы", "по частям"], sent.Select(message => message.Text));
        Assert.True(run.World.Roster.Chat(SandboxRun.Anna)!.TryFind(sent[1].MessageId, out var second));
        Assert.Equal(JsonValueKind.Array, second.ReplyMarkup!.Value.GetProperty("inline_keyboard").ValueKind);
    }

    [Fact]
    public async Task Typing_and_commands_are_events_for_the_page()
    {
        await using var run = await SandboxRun.StartAsync();

        await run.Bot.SendChatAction(SandboxRun.Anna, ChatAction.Typing, cancellationToken: SandboxRun.Cancel);
        await run.Bot.SendMessageDraft(SandboxRun.Anna, 7, "Пиш<i>у</i>", ParseMode.Html, cancellationToken: SandboxRun.Cancel);
        await run.Bot.SetMyCommands([new BotCommand("help", "Помощь")], languageCode: "ru", cancellationToken: SandboxRun.Cancel);

        var events = run.World.Events.After(0).Events.TakeLast(3).ToList();
        Assert.Equal(["typing", "draft", "commands"], events.Select(happened => happened.Type));
        Assert.Equal((7L, "Пишу", "italic"), (events[1].DraftId, events[1].Text, events[1].Entities![0].Type));
        var menu = await run.PageAsync($"commands?chat_id={SandboxRun.Anna}&from_id={SandboxRun.Anna}");
        Assert.Equal("help", menu[0].GetProperty("command").GetString());
        Assert.Equal(0, (await run.PageAsync($"commands?chat_id={SandboxRun.Emma}&from_id={SandboxRun.Emma}")).GetArrayLength());
    }

    [Fact]
    public async Task Someone_who_blocks_the_bot_is_out_of_its_reach_until_writing_again()
    {
        await using var run = await SandboxRun.StartAsync();

        await run.PageAsync("blocks", new { user_id = SandboxRun.Anna, blocked = true });
        var blocked = await Assert.ThrowsAsync<ApiRequestException>(() => run.Bot.SendMessage(SandboxRun.Anna, "Новости", cancellationToken: SandboxRun.Cancel));
        run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "/start");
        await run.Bot.SendMessage(SandboxRun.Anna, "С возвращением", cancellationToken: SandboxRun.Cancel);

        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (blocked.ErrorCode, blocked.Message));
        var updates = await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel);
        Assert.Equal([UpdateType.MyChatMember, UpdateType.MyChatMember, UpdateType.Message], updates.Select(update => update.Type));
        Assert.Equal(
            [ChatMemberStatus.Kicked, ChatMemberStatus.Member], updates.Take(2).Select(update => update.MyChatMember!.NewChatMember.Status));
    }
}
