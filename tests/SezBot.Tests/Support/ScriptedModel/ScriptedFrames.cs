using System.Text.Json;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>Objects of the protocol <c>/v1/chat/completions</c>, as JSON.</summary>
internal static class ScriptedFrames
{
    public static string Role { get; } = Chunk(new { role = "assistant", content = "" }, null);

    public static string Piece(string text) => Chunk(new { content = text }, null);

    /// <param name="arguments">A JSON object.</param>
    public static string Call(string id, string function, string arguments) => Chunk(
        new { tool_calls = new[] { new { index = 0, id, type = "function", function = new { name = function, arguments } } } }, null);

    public static string Finish(string reason) => Chunk(new { }, reason);

    public static string Usage(string text) => JsonSerializer.Serialize(new
    {
        id = "scripted",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices = Array.Empty<object>(),
        usage = Counted(text),
    });

    public static string Whole(string text, bool usage, string finish) => JsonSerializer.Serialize(new
    {
        id = "scripted",
        @object = "chat.completion",
        created = 1,
        model = "scripted",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
        usage = usage ? Counted(text) : null,
    });

    private static string Chunk(object delta, string? finish) => JsonSerializer.Serialize(new
    {
        id = "scripted",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices = new[] { new { index = 0, delta, finish_reason = finish } },
    });

    // Numbers that no tokenizer gives, so that a test sees where they come from.
    private static object Counted(string text) => new { prompt_tokens = 1000, completion_tokens = text.Length, total_tokens = 1000 + text.Length };
}
