using System.Text.Json;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.BotApi;

/// <summary>A text that the bot sends, with its markup understood; refused in Telegram's words.</summary>
internal static class OutgoingText
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;

    /// <summary>The text of a message: not empty, at most 4096 characters after the markup is taken away.</summary>
    public static Checked<FormattedText> Read(ApiCall call, bool mayBeEmpty = false)
    {
        if (!Parse(call.Text("text") ?? "", call.Text("parse_mode"), call.Json("entities")).Passed(out var text, out var badText))
            return badText;
        if (text.Text.Length == 0 && !mayBeEmpty)
            return ApiReply.Bad("message text is empty");
        return text.Characters > LongestText ? ApiReply.Bad("message is too long") : text;
    }

    /// <summary>The caption of a file; empty where there is none.</summary>
    public static Checked<FormattedText> ReadCaption(ApiCall call)
    {
        if (!Parse(call.Text("caption") ?? "", call.Text("parse_mode"), call.Json("caption_entities")).Passed(out var text, out var badText))
            return badText;
        return text.Characters > LongestCaption ? ApiReply.Bad("message caption is too long") : text;
    }

    public static Checked<FormattedText> Parse(string text, string? mode, JsonElement? entities)
    {
        var clean = Clean(text);
        if (string.IsNullOrEmpty(mode) || mode.Equals("none", StringComparison.OrdinalIgnoreCase))
            return GivenEntities.Read(clean, entities).Passed(out var given, out var badEntities) ? new FormattedText(clean, given).Tidy() : badEntities;
        if (!mode.Equals("HTML", StringComparison.OrdinalIgnoreCase))
            return ApiReply.Bad("unsupported parse_mode");
        var parsed = TelegramHtml.Parse(clean);
        return parsed.Text is { } formatted ? formatted.Tidy() : ApiReply.Bad($"can't parse entities: {parsed.Error}");
    }

    // Telegram takes carriage returns out and puts a space for other control characters.
    private static string Clean(string text) =>
        string.Concat(text.Where(letter => letter != '\r').Select(letter => letter < ' ' && letter != '\n' ? ' ' : letter));
}
