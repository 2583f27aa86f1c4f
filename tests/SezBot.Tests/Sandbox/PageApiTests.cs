using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Telegram.Bot;

namespace SezBot.Tests.Sandbox;

public class PageApiTests
{
    private static async Task<List<JsonElement>> EventsAsync(SandboxRun run, string query, int count)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(SandboxRun.Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var response = await run.Http.GetAsync($"/sandbox/events{query}", HttpCompletionOption.ResponseHeadersRead, patience.Token);
        await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
        var events = new List<JsonElement>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            events.Add(JsonSerializer.Deserialize<JsonElement>(item.Data));
            Assert.Equal(item.EventId, $"{events[^1].GetProperty("sequence").GetInt64()}");
            if (events.Count == count)
                break;
        }
        return events;
    }

    [Fact]
    public async Task The_world_has_people_of_two_languages_and_chats_of_every_kind()
    {
        await using var run = await SandboxRun.StartAsync();

        var world = await run.PageAsync("world");

        Assert.Equal("sezbot_sandbox_bot", world.GetProperty("bot").GetProperty("username").GetString());
        Assert.Equal(["ru", "ru", "en"], world.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("language_code").GetString()));
        Assert.Equal(
            ["private", "private", "private", "group", "supergroup", "channel"],
            world.GetProperty("chats").EnumerateArray().Select(chat => chat.GetProperty("type").GetString()));
        Assert.Equal(["General", "Вопросы", "Новости"], run.World.Roster.Chat(SandboxRun.Forum)!.Topics.Select(topic => topic.Name));
    }

    [Fact]
    public async Task Events_are_streamed_from_a_number_on_and_as_they_happen()
    {
        await using var run = await SandboxRun.StartAsync();
        var since = run.World.Events.Last;
        run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "Раньше");

        var streaming = EventsAsync(run, $"?since={since}", 4);
        var sent = await run.Bot.SendMessage(SandboxRun.Anna, "Потом", cancellationToken: SandboxRun.Cancel);
        await run.Bot.EditMessageText(SandboxRun.Anna, sent.Id, "Иначе", cancellationToken: SandboxRun.Cancel);
        await run.Bot.DeleteMessage(SandboxRun.Anna, sent.Id, SandboxRun.Cancel);
        var events = await streaming;

        Assert.Equal(["message", "message", "edit", "delete"], events.Select(happened => happened.GetProperty("type").GetString()));
        Assert.Equal(["Раньше", "Потом", "Иначе"], events.Take(3).Select(happened => happened.GetProperty("message").GetProperty("text").GetString()));
        Assert.Equal(sent.Id, events[3].GetProperty("message_id").GetInt32());
    }

    [Fact]
    public async Task A_page_that_missed_too_much_is_told_to_load_again()
    {
        await using var run = await SandboxRun.StartAsync(options => options.EventsKept = 2);
        for (var at = 0; at < 5; at++)
            run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, $"{at}");

        var events = await EventsAsync(run, "?since=1", 3);

        Assert.Equal(["reload", "message", "message"], events.Select(happened => happened.GetProperty("type").GetString()));
        Assert.Equal("4", events[2].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_stop_button_of_a_draft_reaches_the_bot()
    {
        await using var run = await SandboxRun.StartAsync();

        await run.PageAsync("stops", new { chat_id = SandboxRun.Anna, draft_id = 9 });

        var update = Assert.Single(await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel));
        Assert.Equal((9, SandboxRun.Anna), (update.StoppedMessageGeneration!.DraftId, update.StoppedMessageGeneration.Chat.Id));
    }

    [Theory]
    [InlineData("text/plain", """{"chat_id":101,"from_id":101,"text":"a"}""", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", """{"chat_id":101,"text":"a"}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"chat_id":101,"from_id":102,"text":"a"}""", HttpStatusCode.Forbidden)]
    public async Task A_body_that_is_not_an_order_does_nothing(string type, string json, HttpStatusCode status)
    {
        await using var run = await SandboxRun.StartAsync();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, type);

        using var response = await run.Http.PostAsync("/sandbox/messages", body, SandboxRun.Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, run.World.Updates.Count);
    }

    [Fact]
    public async Task A_host_with_open_polls_and_pages_ends_at_once()
    {
        var run = await SandboxRun.StartAsync();
        var poll = run.CallAsync("getUpdates", new { timeout = 50 });
        using var page = await run.Http.GetAsync("/sandbox/events", HttpCompletionOption.ResponseHeadersRead, SandboxRun.Cancel);

        await run.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), SandboxRun.Cancel);

        await Assert.ThrowsAnyAsync<Exception>(() => poll);
    }
}
