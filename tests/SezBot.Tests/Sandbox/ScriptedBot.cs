using System.Net.Http.Json;
using System.Text.Json;

namespace SezBot.Tests.Sandbox;

/// <summary>
/// A fake in the bot's place: it speaks the Bot API over HTTP as the real bot does, and answers by script. A text that begins with
/// «повтори » comes back as it is; every other question gets <see cref="Answer"/>, whose button brings <see cref="Cited"/> in its context.
/// </summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    public const string Answer = "36 офсетных контрактов реализовало правительство Москвы.";
    public const string Source = "[1] Москва реализовала 36 офсетных контрактов";
    public const string Cited = "Правительство Москвы успешно реализовало 36 офсетных контрактов, сообщил вице-президент Международного конгресса.";

    private const string Before = "Итоги работы с инвесторами подвели на форуме, который собрал представителей двадцати стран и длился четыре дня. "
        + "Участники говорили о спросе, о сроках и о том, чего им не хватает. Больше всего вопросов было о долгих контрактах. ";

    private const string After = " По его словам, инвестор получает спрос на десять лет вперёд, а город — новые производства и рабочие места.";

    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public ScriptedBot(string address, string token, string username)
    {
        _client = new HttpClient { BaseAddress = new Uri($"{address}/bot{token}/") };
        Username = username;
        _work = WorkAsync();
    }

    private string Username { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await CallAsync("setMyCommands", new { commands = new[] { new { command = "help", description = "что я умею" }, new { command = "digest", description = "сводка" } } });
            for (var offset = 0L; ;)
            {
                foreach (var update in (await CallAsync("getUpdates", new { offset, timeout = 5 })).EnumerateArray())
                {
                    offset = update.GetProperty("update_id").GetInt64() + 1;
                    await HandleAsync(update);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private Task HandleAsync(JsonElement update) =>
        update.TryGetProperty("callback_query", out var pressed) ? ShowSourceAsync(pressed)
        : update.TryGetProperty("message", out var message) && message.TryGetProperty("text", out var text) ? ReplyAsync(ChatOf(message), text.GetString()!)
        : Task.CompletedTask;

    private async Task ReplyAsync(long chat, string text)
    {
        await CallAsync("sendChatAction", new { chat_id = chat, action = "typing" });
        if (text.StartsWith("повтори ", StringComparison.Ordinal))
            await CallAsync("sendMessage", new { chat_id = chat, text = text["повтори ".Length..] });
        else
            await CallAsync("sendMessage", new
            {
                chat_id = chat,
                text = $"<b>36</b>{Answer[2..]} <a href=\"https://t.me/{Username}?start=source_1\">[1]</a>",
                parse_mode = "HTML",
                reply_markup = new { inline_keyboard = new[] { new[] { new { text = Source, callback_data = "source 1" } } } },
            });
    }

    private async Task ShowSourceAsync(JsonElement pressed)
    {
        await CallAsync("answerCallbackQuery", new { callback_query_id = pressed.GetProperty("id").GetString(), text = "Вот источник" });
        await CallAsync("sendMessage", new
        {
            chat_id = ChatOf(pressed.GetProperty("message")),
            text = $"<blockquote expandable>{Before}<b>{Cited}</b>{After}</blockquote>",
            parse_mode = "HTML",
        });
    }

    private static long ChatOf(JsonElement message) => message.GetProperty("chat").GetProperty("id").GetInt64();

    private async Task<JsonElement> CallAsync(string method, object parameters)
    {
        using var response = await _client.PostAsJsonAsync(method, parameters, _stop.Token);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(_stop.Token);
        Assert.True(response.IsSuccessStatusCode, reply.ToString());
        return reply.GetProperty("result");
    }
}
