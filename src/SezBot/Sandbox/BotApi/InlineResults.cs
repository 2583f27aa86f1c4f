using System.Text;
using System.Text.Json;
using SezBot.Sandbox.Markup;
using SezBot.Sandbox.Queries;

namespace SezBot.Sandbox.BotApi;

/// <summary>Checks the results that the bot offers to an inline query. The sandbox knows articles only.</summary>
internal static class InlineResults
{
    private const int Most = 50;
    private const int LongestId = 64;

    public static Checked<List<InlineResult>> Read(JsonElement? list)
    {
        if (list is not { ValueKind: JsonValueKind.Array } given)
            return ApiReply.Bad("results expected to be an Array");
        if (given.GetArrayLength() > Most)
            return ApiReply.Bad("RESULTS_TOO_MUCH");
        var results = new List<InlineResult>();
        foreach (var item in given.EnumerateArray())
        {
            if (!Result(item).Passed(out var result, out var badResult))
                return badResult;
            if (results.Any(other => other.Id == result.Id))
                return ApiReply.Bad("RESULT_ID_DUPLICATE");
            results.Add(result);
        }
        return results;
    }

    private static Checked<InlineResult> Result(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || TextOf(item, "type") != "article")
            return ApiReply.Bad("can't parse InlineQueryResult: only articles are known here");
        if (TextOf(item, "id") is not { Length: > 0 } id || Encoding.UTF8.GetByteCount(id) > LongestId)
            return ApiReply.Bad("RESULT_ID_INVALID");
        if (TextOf(item, "title") is not { Length: > 0 })
            return ApiReply.Bad("ARTICLE_TITLE_EMPTY");
        JsonElement? markup = item.TryGetProperty("reply_markup", out var keyboard) ? keyboard : null;
        if (ReplyMarkupRules.Refusal(markup, null) is { } badMarkup)
            return badMarkup;
        if (!item.TryGetProperty("input_message_content", out var content) || content.ValueKind != JsonValueKind.Object)
            return ApiReply.Bad("can't parse InlineQueryResult: input_message_content must be given for an article");
        return Text(content).Passed(out var text, out var badText) ? new InlineResult(id, item, text) { ReplyMarkup = markup } : badText;
    }

    private static Checked<FormattedText> Text(JsonElement content)
    {
        JsonElement? entities = content.TryGetProperty("entities", out var given) ? given : null;
        if (!OutgoingText.Parse(TextOf(content, "message_text") ?? "", TextOf(content, "parse_mode"), entities).Passed(out var text, out var badText))
            return badText;
        if (text.Text.Length == 0)
            return ApiReply.Bad("message text is empty");
        return text.Characters > OutgoingText.LongestText ? ApiReply.Bad("message is too long") : text;
    }

    private static string? TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
