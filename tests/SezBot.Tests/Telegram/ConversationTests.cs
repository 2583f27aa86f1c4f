using System.Text.Json;
using SezBot.Sandbox.Chats;
using SezBot.State;

namespace SezBot.Tests.Telegram;

/// <summary>What people see, over the real wire.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private const string Question = "Сколько составили инвестиции в завод станков?";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync(new() { ["Telegram:Admins"] = $"{FirstPeople.Ivan}" });

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_a_tap_shows_the_sentence_in_its_context()
    {
        var answer = await _run.ReplyAsync(Question);
        var excerpt = await TapAsync(answer, data => data.StartsWith("s:", StringComparison.Ordinal));

        Assert.Contains("Инвестиции в завод станков составили 4,5 млрд рублей. [1]", answer.Text);
        Assert.Contains(answer.Entities!, entity => entity.Type == "text_link" && entity.Url!.Contains("?start=c_"));
        Assert.Contains(answer.Entities!, entity => entity.Type == "bold" && answer.Text!.Substring(entity.Offset, entity.Length) == "4,5 млрд рублей");
        Assert.Equal(answer.MessageId, excerpt.ReplyToMessage!.MessageId);
        Assert.Contains(excerpt.Entities!, entity => entity.Type == "expandable_blockquote");
        Assert.Contains(excerpt.Entities!, entity => entity.Type == "bold"
            && excerpt.Text!.Substring(entity.Offset, entity.Length) == "Инвестиции в завод станков составили 4,5 млрд рублей.");
    }

    [Fact]
    public async Task A_deep_link_opens_the_same_excerpt_in_the_private_chat()
    {
        var answer = await _run.ReplyAsync($"/ask {Question}", FirstPeople.Group);
        var payload = answer.Entities!.First(entity => entity.Type == "text_link").Url!.Split("start=")[1];

        var excerpt = await _run.ReplyAsync($"/start {payload}", FirstPeople.Emma, FirstPeople.Emma);

        Assert.Equal(_run.Find(FirstPeople.Group, message => message.Text!.StartsWith("/ask", StringComparison.Ordinal))[0].MessageId, answer.ReplyToMessage!.MessageId);
        Assert.Contains("4,5 млрд рублей", excerpt.Text);
        Assert.DoesNotContain(Buttons(answer), button => button.Data?.StartsWith("s:", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_start_offers_questions_that_are_answered_and_says_what_is_kept()
    {
        var welcome = await _run.ReplyAsync("/start");
        var example = Buttons(welcome)[0];
        Tap(welcome, example.Data!);
        var replies = await _run.RepliesAsync(welcome, 2);

        Assert.Contains("180 дней", welcome.Text);
        Assert.InRange(Buttons(welcome).Count, 1, 3);
        Assert.StartsWith("Что известно о новости", replies[0].Text);
        Assert.Contains("[1]", replies[1].Text);
    }

    [Fact]
    public async Task An_edited_question_edits_its_answer()
    {
        var asked = _run.Say(Question);
        var answer = (await _run.RepliesAsync(asked))[0];
        Assert.True(_run.World.People.Edit(FirstPeople.Anna, asked.MessageId, FirstPeople.Anna, "Кто построил зерновой терминал в порту Оля?").Passed(out _, out _));

        var edited = await BotRun.WhenAsync(
            () => _run.Find(FirstPeople.Anna, message => message.MessageId == answer.MessageId)[0], message => message.EditDate is not null);

        Assert.Contains("Каспий-Зерно", edited.Text);
        Assert.Single(_run.Find(FirstPeople.Anna, message => message.From?.Id == _run.World.Roster.Bot.Id));
    }

    [Fact]
    public async Task A_follow_up_leans_on_the_question_before_and_new_ends_that()
    {
        await _run.ReplyAsync("Кто построил зерновой терминал в порту Оля?");
        var leaning = await _run.ReplyAsync("А какой у него объём перевалки?");
        await _run.ReplyAsync("/new");
        var alone = await _run.ReplyAsync("А какой у него объём перевалки?");

        Assert.StartsWith("Понял вопрос так:", leaning.Text);
        Assert.DoesNotContain("Понял вопрос так:", alone.Text);
    }

    [Fact]
    public async Task A_refusal_offers_the_nearest_items_and_opens_them()
    {
        var refusal = await _run.ReplyAsync("Когда в Туле построят космодром для туристов?");
        var item = await TapAsync(refusal, data => data.StartsWith("n:", StringComparison.Ordinal));

        Assert.StartsWith("В корпусе об этом ничего не нашлось.", refusal.Text);
        Assert.Contains(item.Entities!, entity => entity.Type == "expandable_blockquote");
    }

    [Fact]
    public async Task Feedback_is_thanked_for_and_kept_with_what_was_asked()
    {
        var answer = await _run.ReplyAsync(Question);
        Tap(answer, Buttons(answer).First(button => button.Text == "👍").Data!);
        Tap(answer, Buttons(answer).First(button => button.Text == "👎").Data!);
        await _run.IdleAsync();

        var entry = Assert.Single(await _run.Get<FeedbackLog>().NewestAsync(10, onlyBad: false, Cancel));
        Assert.False(entry.IsGood);
        Assert.Equal(Question, entry.Question);
        Assert.Equal(["plant"], entry.Articles);
    }

    [Fact]
    public async Task Settings_change_by_a_tap_the_language_and_the_message_itself()
    {
        var settings = await _run.ReplyAsync("/settings");
        Tap(settings, "o:language:en");
        var changed = await BotRun.WhenAsync(
            () => _run.Find(FirstPeople.Anna, message => message.MessageId == settings.MessageId)[0], message => message.EditDate is not null);

        Assert.StartsWith("Language of answers", changed.Text);
        Assert.StartsWith("There is no such command", (await _run.ReplyAsync("/nonsense")).Text);
    }

    [Fact]
    public async Task A_groups_settings_are_its_administrators()
    {
        var refused = await _run.ReplyAsync("/settings", FirstPeople.Group, FirstPeople.Anna);
        var shown = await _run.ReplyAsync("/settings", FirstPeople.Group, FirstPeople.Ivan);
        Tap(shown, "o:language:en", FirstPeople.Anna);
        await _run.IdleAsync();

        Assert.Equal("Настройки группы меняют её администраторы.", refused.Text);
        Assert.StartsWith("Язык", shown.Text);
        Assert.Null(_run.Find(FirstPeople.Group, message => message.MessageId == shown.MessageId)[0].EditDate);
    }

    [Fact]
    public async Task Forgetting_deletes_what_is_kept_and_says_how_much()
    {
        var answer = await _run.ReplyAsync(Question);
        var forgotten = await _run.ReplyAsync("/forget");
        Tap(answer, Buttons(answer).First(button => button.Data!.StartsWith("s:", StringComparison.Ordinal)).Data!);
        var gone = (await _run.RepliesAsync(forgotten))[0];

        Assert.Contains("1 вопрос с ответом", forgotten.Text);
        Assert.StartsWith("Этот источник больше не открыть", gone.Text);
    }

    [Fact]
    public async Task More_tells_what_was_not_told_yet()
    {
        var answer = await _run.ReplyAsync("Что известно о заводе станков в Туле?");
        var more = await TapAsync(answer, data => data.StartsWith("m:", StringComparison.Ordinal));

        Assert.NotEqual(answer.Text, more.Text);
        Assert.Equal(answer.MessageId, more.ReplyToMessage!.MessageId);
    }

    [Fact]
    public async Task What_is_no_text_is_answered_kindly_in_private_and_not_in_a_group()
    {
        var photo = _run.World.People.Write(new NewMessage(FirstPeople.Anna, FirstPeople.Anna) { Kind = "photo" }).Required;
        var reply = (await _run.RepliesAsync(photo))[0];
        _run.World.People.Write(new NewMessage(FirstPeople.Group, FirstPeople.Anna) { Kind = "photo" });
        await _run.IdleAsync();

        Assert.StartsWith("Я понимаю только текст.", reply.Text);
        Assert.Empty(_run.Find(FirstPeople.Group, message => message.From?.Id == _run.World.Roster.Bot.Id));
    }

    [Fact]
    public async Task The_status_is_for_administrators_and_nobody_else_learns_of_it()
    {
        _run.Say("/status");
        var status = await _run.ReplyAsync("/status", FirstPeople.Ivan, FirstPeople.Ivan);
        await _run.IdleAsync();

        Assert.Contains("Корпус: 4 статьи", status.Text);
        Assert.Empty(_run.Find(FirstPeople.Anna, message => message.From?.Id == _run.World.Roster.Bot.Id));
    }

    [Fact]
    public async Task A_reply_in_a_topic_stays_in_the_topic()
    {
        var topic = _run.World.Roster.Chat(FirstPeople.Forum)!.Topics[1].Id;
        var asked = _run.World.People.Write(new NewMessage(FirstPeople.Forum, FirstPeople.Anna) { Text = $"/ask {Question}", MessageThreadId = topic }).Required;

        Assert.Equal(topic, (await _run.RepliesAsync(asked))[0].MessageThreadId);
    }

    [Fact]
    public async Task Inline_mode_gives_the_answer_as_a_card()
    {
        var pending = _run.World.Inline.Ask(FirstPeople.Anna, FirstPeople.Group, Question, "").Required;
        var answer = await pending.Answer.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Contains("4,5 млрд рублей", JsonSerializer.Serialize(answer, Readable));
    }

    [Fact]
    public async Task A_forged_button_of_another_chats_answer_does_nothing()
    {
        var theirs = await _run.ReplyAsync(Question, FirstPeople.Ivan, FirstPeople.Ivan);
        var mine = await _run.ReplyAsync("/help");
        var id = Buttons(theirs).First(button => button.Data!.StartsWith("f:", StringComparison.Ordinal)).Data!.Split(':')[1];
        foreach (var data in new[] { $"f:{id}:1", $"m:{id}", "x:y", "o:language:xx", "s:0000000:1:1" })
            Assert.True(_run.World.Callbacks.Tap(FirstPeople.Anna, mine.MessageId, FirstPeople.Anna, data, forged: true).Passed(out _, out _));
        await _run.IdleAsync();

        Assert.Empty(await _run.Get<FeedbackLog>().NewestAsync(10, onlyBad: false, Cancel));
        Assert.Empty(_run.Find(FirstPeople.Anna, message => message.MessageId > mine.MessageId));
    }

    [Fact]
    public async Task A_forwarded_command_and_one_from_another_bot_are_not_obeyed()
    {
        _run.World.People.Write(new NewMessage(FirstPeople.Anna, FirstPeople.Anna) { Text = "/forget", Forwarded = true });
        _run.World.People.Write(new NewMessage(FirstPeople.Group, FirstPeople.Anna) { Text = "/help", ViaBot = true });
        var help = await _run.ReplyAsync("/help");
        await _run.IdleAsync();

        Assert.Equal([help.MessageId], _run.Find(FirstPeople.Anna, message => message.From?.Id == _run.World.Roster.Bot.Id).Select(message => message.MessageId));
        Assert.Empty(_run.Find(FirstPeople.Group, message => message.From?.Id == _run.World.Roster.Bot.Id));
    }

    [Fact]
    public async Task The_menus_are_in_the_readers_language_and_show_the_status_to_administrators_only()
    {
        IReadOnlyList<string> Menu(long user) => [.. _run.World.Commands.SeenBy(_run.World.Roster.Chat(user)!, _run.World.Roster.Person(user)!).Select(command => $"{command.Command}: {command.Description}")];
        await BotRun.WhenAsync(() => Menu(FirstPeople.Ivan), menu => menu.Any(line => line.StartsWith("status: с", StringComparison.Ordinal)));

        Assert.Contains("new: начать новую тему", Menu(FirstPeople.Anna));
        Assert.Contains("new: begin a new subject", Menu(FirstPeople.Emma));
        Assert.DoesNotContain(Menu(FirstPeople.Anna), line => line.StartsWith("status:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_that_the_bot_joins_is_told_how_to_ask()
    {
        Assert.True(_run.World.Membership.SetStatus(FirstPeople.Group, "left").Passed(out _, out _));
        Assert.True(_run.World.Membership.SetStatus(FirstPeople.Group, "member").Passed(out _, out _));
        var welcome = await BotRun.WhenAsync(
            () => _run.Find(FirstPeople.Group, message => message.From?.Id == _run.World.Roster.Bot.Id && message.Text is not null), found => found.Count == 1);

        Assert.Contains("/ask", welcome[0].Text);
        Assert.Contains("@BotFather", welcome[0].Text);
    }

    private async Task<Message> TapAsync(Message message, Func<string, bool> which)
    {
        Tap(message, Buttons(message).First(button => button.Data is { } data && which(data)).Data!);
        return (await _run.RepliesAsync(message))[0];
    }

    private void Tap(Message message, string data, long from = FirstPeople.Anna) =>
        Assert.True(_run.World.Callbacks.Tap(message.Chat.Id, message.MessageId, from, data).Passed(out _, out _));

    private static IReadOnlyList<(string Text, string? Data)> Buttons(Message message) => message.ReplyMarkup is not { } markup ? [] :
        [.. markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(button => (
            button.GetProperty("text").GetString()!, button.TryGetProperty("callback_data", out var data) ? data.GetString() : null))];
}
