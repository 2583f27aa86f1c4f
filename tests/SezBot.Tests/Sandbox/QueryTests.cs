using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace SezBot.Tests.Sandbox;

public class QueryTests
{
    private static InlineQueryResultArticle Article(string id, string text) =>
        new(id, $"Статья {id}", new InputTextMessageContent(text) { ParseMode = ParseMode.Html });

    private static async Task<InlineQuery> QueryAsync(SandboxRun run)
    {
        while (true)
        {
            var updates = await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel);
            if (updates.FirstOrDefault(update => update.InlineQuery is not null) is { } found)
                return found.InlineQuery!;
            await Task.Delay(5, SandboxRun.Cancel);
        }
    }

    [Fact]
    public async Task An_inline_answer_comes_to_the_page_and_the_chosen_one_into_the_chat()
    {
        await using var run = await SandboxRun.StartAsync();
        var page = run.PageAsync("inline", new { from_id = SandboxRun.Anna, chat_id = SandboxRun.Group, query = "экспорт" });
        var query = await QueryAsync(run);
        var withButton = Article("a", "<b>Экспорт</b> растёт");
        withButton.ReplyMarkup = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Источник", "s"));

        await run.Bot.AnswerInlineQuery(query.Id, [withButton, Article("b", "Нет")], isPersonal: true, nextOffset: "2", cancellationToken: SandboxRun.Cancel);
        var results = await page;
        var chosen = await run.PageAsync("inline/choose", new { from_id = SandboxRun.Anna, chat_id = SandboxRun.Group, result_id = "a", query = "экспорт" });

        Assert.Equal(("экспорт", ChatType.Group), (query.Query, query.ChatType));
        Assert.Equal(("Статья a", "2"), (results.GetProperty("results")[0].GetProperty("title").GetString(), results.GetProperty("next_offset").GetString()));
        Assert.Equal(("Экспорт растёт", "sezbot_sandbox_bot"), (chosen.GetProperty("text").GetString(), chosen.GetProperty("via_bot").GetProperty("username").GetString()));
        var updates = await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel);
        Assert.Equal([UpdateType.InlineQuery, UpdateType.Message, UpdateType.ChosenInlineResult], updates.Select(update => update.Type));
        await run.Bot.EditMessageText(updates[2].ChosenInlineResult!.InlineMessageId!, "Исправлено", cancellationToken: SandboxRun.Cancel);
        var history = await run.PageAsync($"messages?chat_id={SandboxRun.Group}");
        Assert.Equal("Исправлено", history[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_inline_query_nobody_answers_ends_after_ten_seconds_for_the_page()
    {
        await using var run = await SandboxRun.StartAsync();

        var page = run.PageAsync("inline", new { from_id = SandboxRun.Anna, query = "?" });
        var query = await QueryAsync(run);
        await SandboxRun.UntilAsync(() => page.IsCompleted, () => run.Clock.Advance(TimeSpan.FromSeconds(10)));
        run.Clock.Advance(TimeSpan.FromSeconds(31));
        var late = await run.CallAsync("answerInlineQuery", new { inline_query_id = query.Id, results = Array.Empty<object>() });

        Assert.True((await page).GetProperty("timed_out").GetBoolean());
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", late.Description);
    }

    [Theory]
    [InlineData(51, "a", "RESULTS_TOO_MUCH")]
    [InlineData(2, "a", "RESULT_ID_DUPLICATE")]
    [InlineData(1, "<x>", "can't parse entities: Unsupported start tag \"x\" at byte offset 0")]
    [InlineData(1, "", "message text is empty")]
    public async Task Wrong_results_are_refused(int count, string text, string why)
    {
        await using var run = await SandboxRun.StartAsync();
        var results = Enumerable.Range(0, count).Select(_ => new { type = "article", id = "1", title = "t", input_message_content = new { message_text = text, parse_mode = "HTML" } });

        var answer = await run.CallAsync("answerInlineQuery", new { inline_query_id = "1", results });

        Assert.Equal($"Bad Request: {why}", answer.Description);
    }

    [Fact]
    public async Task The_narrowest_scope_of_commands_wins_and_in_it_the_language()
    {
        await using var run = await SandboxRun.StartAsync();
        async Task Set(string name, BotCommandScope scope, string? language = null) =>
            await run.Bot.SetMyCommands([new BotCommand(name, "x")], scope, language, SandboxRun.Cancel);
        async Task<string?> Seen(long chat, long user) =>
            (await run.PageAsync($"commands?chat_id={chat}&from_id={user}"))[0].GetProperty("command").GetString();

        await Set("default_any", BotCommandScope.Default());
        await Set("default_ru", BotCommandScope.Default(), "ru");
        Assert.Equal(("default_ru", "default_any"), (await Seen(SandboxRun.Anna, SandboxRun.Anna), await Seen(SandboxRun.Emma, SandboxRun.Emma)));
        await Set("private", BotCommandScope.AllPrivateChats());
        await Set("groups", BotCommandScope.AllGroupChats());
        Assert.Equal(("private", "groups"), (await Seen(SandboxRun.Anna, SandboxRun.Anna), await Seen(SandboxRun.Group, SandboxRun.Ivan)));
        await Set("admins", BotCommandScope.AllChatAdministrators());
        Assert.Equal(("groups", "admins"), (await Seen(SandboxRun.Group, SandboxRun.Anna), await Seen(SandboxRun.Group, SandboxRun.Ivan)));
        await Set("chat", BotCommandScope.Chat(SandboxRun.Group));
        await Set("chat_admins", BotCommandScope.ChatAdministrators(SandboxRun.Group));
        Assert.Equal(("chat", "chat_admins"), (await Seen(SandboxRun.Group, SandboxRun.Anna), await Seen(SandboxRun.Group, SandboxRun.Ivan)));
        await Set("member", BotCommandScope.ChatMember(SandboxRun.Group, SandboxRun.Anna));
        Assert.Equal("member", await Seen(SandboxRun.Group, SandboxRun.Anna));
        await run.Bot.DeleteMyCommands(BotCommandScope.ChatMember(SandboxRun.Group, SandboxRun.Anna), cancellationToken: SandboxRun.Cancel);
        Assert.Equal("chat", await Seen(SandboxRun.Group, SandboxRun.Anna));
        Assert.Equal("default_ru", Assert.Single(await run.Bot.GetMyCommands(languageCode: "ru", cancellationToken: SandboxRun.Cancel)).Command);
    }

    [Theory]
    [InlineData("Help", "x", "ru", "BOT_COMMAND_INVALID")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg", "x", "ru", "BOT_COMMAND_INVALID")]
    [InlineData("help", " ", "ru", "BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("help", "x", "rus", "invalid language code specified")]
    public async Task Wrong_commands_are_refused(string command, string description, string language, string why)
    {
        await using var run = await SandboxRun.StartAsync();

        var answer = await run.CallAsync("setMyCommands", new { commands = new[] { new { command, description } }, language_code = language });

        Assert.Equal($"Bad Request: {why}", answer.Description);
    }

    [Fact]
    public async Task The_bots_descriptions_and_menu_button_are_kept()
    {
        await using var run = await SandboxRun.StartAsync();

        await run.Bot.SetMyDescription("Отвечаю на вопросы", "ru", SandboxRun.Cancel);
        await run.Bot.SetMyShortDescription("Answers", cancellationToken: SandboxRun.Cancel);
        await run.Bot.SetChatMenuButton(SandboxRun.Anna, new MenuButtonCommands(), SandboxRun.Cancel);
        var tooLong = await run.CallAsync("setMyShortDescription", new { short_description = new string('я', 121) });

        Assert.Equal("Отвечаю на вопросы", (await run.Bot.GetMyDescription("ru", SandboxRun.Cancel)).Description);
        Assert.Equal("Answers", (await run.Bot.GetMyShortDescription("ru", SandboxRun.Cancel)).ShortDescription);
        Assert.IsType<MenuButtonCommands>(await run.Bot.GetChatMenuButton(SandboxRun.Anna, SandboxRun.Cancel));
        Assert.Equal(400, tooLong.Status);
    }
}
