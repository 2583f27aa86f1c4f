using System.Text.Json;

namespace SezBot.Sandbox.Queries;

/// <summary>Looks into an inline keyboard that was checked when it was sent.</summary>
internal static class Buttons
{
    public static bool Carries(JsonElement? markup, string data) =>
        markup is { } keyboard
        && keyboard.TryGetProperty("inline_keyboard", out var rows)
        && rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Any(button => button.TryGetProperty("callback_data", out var own) && own.GetString() == data);
}
