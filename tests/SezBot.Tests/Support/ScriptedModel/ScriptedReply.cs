using System.Text.Json;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>How a <see cref="ScriptedModelServer"/> answers one request.</summary>
internal sealed class ScriptedReply(Func<ScriptedExchange, Task> play)
{
    public static readonly TimeSpan Ever = TimeSpan.FromMinutes(10);

    public Task PlayAsync(ScriptedExchange exchange) => play(exchange);

    /// <summary>A good answer in pieces of some signs, streamed when asked for.</summary>
    public static ScriptedReply Text(string text, int piece = 7, TimeSpan delay = default, bool usage = true, string finish = "stop") => new(async exchange =>
    {
        if (!exchange.Request.IsStreamed)
        {
            await exchange.JsonAsync(ScriptedFrames.Whole(text, usage, finish));
            return;
        }
        await exchange.PiecesAsync(text, piece, delay);
        await exchange.FrameAsync(ScriptedFrames.Finish(finish));
        if (usage)
            await exchange.FrameAsync(ScriptedFrames.Usage(text));
        await exchange.DoneAsync();
    });

    public static ScriptedReply SlowFirstToken(TimeSpan wait, string text) => Late(exchange => exchange.WaitAsync(wait), text);

    /// <summary>Takes the question at once, and answers when something has happened.</summary>
    public static ScriptedReply After(Task happened, string text) => Late(exchange => exchange.WaitAsync(happened), text);

    /// <summary>Each part when the task before it has ended; the parts are one text.</summary>
    public static ScriptedReply InParts(params (Task After, string Text)[] parts) => new(async exchange =>
    {
        foreach (var (after, text) in parts)
        {
            await exchange.WaitAsync(after);
            await exchange.PiecesAsync(text, 7, default);
        }
        await exchange.FrameAsync(ScriptedFrames.Finish("stop"));
        await exchange.DoneAsync();
    });

    /// <summary>Calls a function with these arguments as JSON.</summary>
    /// <param name="function">The first one offered when left out.</param>
    public static ScriptedReply Calls(string arguments, string? function = null, bool usage = true) => new(async exchange =>
    {
        function ??= exchange.Request.Functions[0];
        await exchange.FrameAsync(ScriptedFrames.Call($"call_{exchange.Request.Messages.Count}", function, arguments));
        await exchange.FrameAsync(ScriptedFrames.Finish("tool_calls"));
        if (usage)
            await exchange.FrameAsync(ScriptedFrames.Usage(arguments));
        await exchange.DoneAsync();
    });

    /// <summary>Says nothing at all, headers included.</summary>
    public static ScriptedReply Silence() => new(exchange => exchange.WaitAsync(Ever));

    /// <summary>Begins well and falls silent.</summary>
    public static ScriptedReply Stall(string begin) => new(async exchange =>
    {
        await exchange.PiecesAsync(begin, 7, default);
        await exchange.WaitAsync(Ever);
    });

    /// <summary>Begins with <paramref name="begin"/> and cuts the connection.</summary>
    public static ScriptedReply Reset(string begin = "") => new(async exchange =>
    {
        await exchange.PiecesAsync(begin, 7, default);
        exchange.Abort();
    });

    /// <summary>An event that ends in the middle of its JSON.</summary>
    public static ScriptedReply CutJson(string begin = "") => new(async exchange =>
    {
        await exchange.PiecesAsync(begin, 7, default);
        await exchange.RawAsync("data: {\"id\":\"1\",\"choices\":[{\"delta\":{\"cont\n\n");
    });

    /// <summary>One event of so many signs.</summary>
    public static ScriptedReply Huge(int signs) => new(async exchange => await exchange.FrameAsync(ScriptedFrames.Piece(new string('ж', signs))));

    /// <summary>Text without an end, in small pieces.</summary>
    public static ScriptedReply Endless() => new(async exchange =>
    {
        while (!exchange.IsAborted)
            await exchange.FrameAsync(ScriptedFrames.Piece("Ещё одно предложение [1]. "));
    });

    /// <summary>One event that never comes to its end.</summary>
    public static ScriptedReply EndlessLine() => new(async exchange =>
    {
        await exchange.RawAsync("data: {\"choices\":[{\"delta\":{\"content\":\"");
        while (!exchange.IsAborted)
            await exchange.RawAsync(new string('x', 65_536));
    });

    public static ScriptedReply WrongType() => new(exchange => exchange.BodyAsync("text/html", "<html><body>502 Bad Gateway</body></html>"));

    /// <summary>A whole answer where a stream was asked for.</summary>
    public static ScriptedReply NotStreamed(string text) => new(exchange => exchange.JsonAsync(ScriptedFrames.Whole(text, true, "stop")));

    /// <summary>An answer with no text in it.</summary>
    public static ScriptedReply Empty() => Text("");

    /// <param name="retryAfter">Seconds; may be text that is no number.</param>
    public static ScriptedReply Status(int code, string? retryAfter = null) => new(exchange =>
    {
        exchange.Fail(code, retryAfter);
        return exchange.BodyAsync("application/json", JsonSerializer.Serialize(new { error = new { message = $"refused: {exchange.Request.Authorization}", type = "scripted" } }));
    });

    private static ScriptedReply Late(Func<ScriptedExchange, Task> wait, string text) => new(async exchange =>
    {
        await exchange.FrameAsync(ScriptedFrames.Role);
        await wait(exchange);
        await Text(text).PlayAsync(exchange);
    });
}
