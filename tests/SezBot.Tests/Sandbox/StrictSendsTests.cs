namespace SezBot.Tests.Sandbox;

public class StrictSendsTests
{
    private static object Button(string data) => new { inline_keyboard = new[] { new[] { new { text = "x", callback_data = data } } } };

    public static TheoryData<string, object, string> Refusals { get; } = new()
    {
        { "sendMessage", new { chat_id = SandboxRun.Anna }, "message text is empty" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = " \n\r " }, "message text is empty" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "<b> </b>", parse_mode = "HTML" }, "message text is empty" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = new string('я', 4097) }, "message is too long" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "a <c", parse_mode = "html" }, "can't parse entities: Unclosed start tag at byte offset 2" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "*a*", parse_mode = "MarkdownV2" }, "unsupported parse_mode" },
        { "sendMessage", new { text = "a" }, "chat_id is empty" },
        { "sendMessage", new { chat_id = 999, text = "a" }, "chat not found" },
        { "sendMessage", new { chat_id = "@nobody_here", text = "a" }, "chat not found" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "a", reply_markup = Button(new string('я', 33)) }, "BUTTON_DATA_INVALID" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "a", reply_markup = Button("") }, "BUTTON_DATA_INVALID" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "a", reply_markup = "{" }, "object expected as reply markup" },
        { "sendMessage", new { chat_id = SandboxRun.Anna, text = "a", reply_parameters = new { message_id = 77 } }, "message to be replied not found" },
        { "sendMessage", new { chat_id = SandboxRun.Forum, text = "a", message_thread_id = 77 }, "message thread not found" },
        { "sendMessage", new { chat_id = SandboxRun.Group, text = "a", message_thread_id = 2 }, "message thread not found" },
        { "sendMessageDraft", new { chat_id = SandboxRun.Anna, draft_id = 0, text = "a" }, "RANDOM_ID_INVALID" },
        { "sendMessageDraft", new { chat_id = SandboxRun.Group, draft_id = 1, text = "a" }, "the method is available only in private chats" },
        { "editMessageText", new { chat_id = SandboxRun.Anna, message_id = 77, text = "a" }, "message to edit not found" },
        { "editMessageText", new { chat_id = SandboxRun.Anna, text = "a" }, "message identifier is not specified" },
        { "deleteMessage", new { chat_id = SandboxRun.Anna, message_id = 77 }, "message to delete not found" },
        { "sendChatAction", new { chat_id = SandboxRun.Anna, action = "dancing" }, "wrong parameter action in request" },
        { "answerCallbackQuery", new { callback_query_id = "1" }, "query is too old and response timeout expired or query ID is invalid" },
        { "answerCallbackQuery", new { callback_query_id = "1", text = new string('я', 201) }, "MESSAGE_TOO_LONG" },
        { "sendDocument", new { chat_id = SandboxRun.Anna }, "there is no document in the request" },
        { "sendDocument", new { chat_id = SandboxRun.Anna, document = "x", caption = new string('я', 1025) }, "message caption is too long" },
        { "getChatAdministrators", new { chat_id = SandboxRun.Anna }, "there are no administrators in the private chat" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task What_Telegram_refuses_is_refused_and_leaves_no_trace(string method, object parameters, string why)
    {
        await using var run = await SandboxRun.StartAsync();

        var answer = await run.CallAsync(method, parameters);

        Assert.Equal((400, $"Bad Request: {why}"), (answer.Status, answer.Description));
        Assert.Equal(400, answer.Body.GetProperty("error_code").GetInt32());
        Assert.Empty(run.World.Truth.Report().Sent);
    }

    [Fact]
    public async Task Length_is_counted_in_characters_after_the_markup_is_gone()
    {
        await using var run = await SandboxRun.StartAsync();

        var text = $"<b>{string.Concat(Enumerable.Repeat("😀", 4095))}&lt;</b>";
        var answer = await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text, parse_mode = "HTML" });

        Assert.True(answer.Body.GetProperty("ok").GetBoolean());
        Assert.Equal(8191, answer.Result.GetProperty("entities")[0].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task A_quote_has_to_stand_in_the_message_with_its_styles()
    {
        await using var run = await SandboxRun.StartAsync();
        var first = (await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text = "a бок о <b>бок</b> b", parse_mode = "HTML" })).Result;
        var id = first.GetProperty("message_id").GetInt32();

        Task<ApiAnswer> Quote(object reply) => run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text = "и?", reply_parameters = reply });
        var plain = await Quote(new { message_id = id, quote = "бок" });
        var bold = await Quote(new { message_id = id, quote = "<b>бок</b>", quote_parse_mode = "HTML" });
        run.Clock.Advance(TimeSpan.FromMinutes(1));
        var wrong = await Quote(new { message_id = id, quote = "бок b" });
        var absent = await Quote(new { message_id = id, quote = "бык" });
        var gone = await Quote(new { message_id = 77, quote = "бок", allow_sending_without_reply = true });

        Assert.Equal(2, plain.Result.GetProperty("quote").GetProperty("position").GetInt32());
        Assert.Equal(8, bold.Result.GetProperty("quote").GetProperty("position").GetInt32());
        Assert.Equal(("Bad Request: QUOTE_TEXT_INVALID", "Bad Request: QUOTE_TEXT_INVALID"), (wrong.Description, absent.Description));
        Assert.False(gone.Result.TryGetProperty("reply_to_message", out _));
    }

    [Fact]
    public async Task Only_a_change_is_an_edit_and_only_of_the_bots_own()
    {
        await using var run = await SandboxRun.StartAsync();
        var asked = run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "Вопрос");
        var id = (await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text = "Ответ", reply_markup = Button("1") })).Result.GetProperty("message_id").GetInt32();

        Task<ApiAnswer> Edit(int message, string text, object? markup) =>
            run.CallAsync("editMessageText", new { chat_id = SandboxRun.Anna, message_id = message, text, reply_markup = markup });
        var same = await Edit(id, "Ответ ", Button("1"));
        var markup = await Edit(id, "Ответ", Button("2"));
        var foreign = await Edit(asked.MessageId, "Ответ", null);

        Assert.StartsWith("Bad Request: message is not modified: ", same.Description, StringComparison.Ordinal);
        Assert.Equal(200, markup.Status);
        Assert.Equal("Bad Request: message can't be edited", foreign.Description);
        Assert.Equal(["sendMessage", "editMessageText"], run.World.Truth.Report().Sent.Select(sent => sent.Method));
    }

    [Fact]
    public async Task An_answer_to_a_button_may_come_for_fifteen_seconds()
    {
        await using var run = await SandboxRun.StartAsync();
        var id = (await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text = "?", reply_markup = Button("1") })).Result.GetProperty("message_id").GetInt32();
        var first = run.World.Callbacks.Tap(SandboxRun.Anna, id, SandboxRun.Anna, "1").Required;
        run.Clock.Advance(TimeSpan.FromSeconds(10));
        var second = run.World.Callbacks.Tap(SandboxRun.Anna, id, SandboxRun.Anna, "1").Required;
        run.Clock.Advance(TimeSpan.FromSeconds(10));

        var late = await run.CallAsync("answerCallbackQuery", new { callback_query_id = first });
        var inTime = await run.CallAsync("answerCallbackQuery", new { callback_query_id = second });

        Assert.Equal((400, 200), (late.Status, inTime.Status));
        Assert.Null(run.World.Callbacks.Tap(SandboxRun.Anna, id, SandboxRun.Anna, "2").Value);
        Assert.NotNull(run.World.Callbacks.Tap(SandboxRun.Anna, 77, SandboxRun.Anna, "2", forged: true).Value);
    }

    [Fact]
    public async Task Telegram_keeps_a_hundred_entities_and_none_inside_code()
    {
        await using var run = await SandboxRun.StartAsync();

        var many = await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text = string.Concat(Enumerable.Repeat("<b>a</b> ", 101)), parse_mode = "HTML" });
        var code = await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Anna, text = "<code>/a <b>b</b></code> /c https://x.ru.", parse_mode = "HTML" });

        Assert.Equal(100, many.Result.GetProperty("entities").GetArrayLength());
        Assert.Equal(["code", "bot_command", "url"], code.Result.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_and_not_a_crash()
    {
        await using var run = await SandboxRun.StartAsync();
        using var body = new StringContent("""{"chat_id":101,"text":"\ud83d"}""", System.Text.Encoding.UTF8, "application/json");

        var answer = await ApiAnswer.ReadAsync(await run.Http.PostAsync($"/bot{run.Token}/sendMessage", body, SandboxRun.Cancel));

        Assert.Equal((400, "Bad Request: strings must be encoded in UTF-8"), (answer.Status, answer.Description));
    }
}
