using System.Text.Json;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.BotApi;

/// <summary>Entities that the bot sends as a list in place of markup.</summary>
internal static class GivenEntities
{
    public static Checked<List<TextEntity>> Read(string text, JsonElement? list)
    {
        if (list is not { } given)
            return new List<TextEntity>();
        if (given.ValueKind != JsonValueKind.Array)
            return ApiReply.Bad("can't parse entities: expected an Array");
        var entities = new List<TextEntity>();
        foreach (var item in given.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || Entity(item) is not { } entity)
                return ApiReply.Bad("can't parse MessageEntity");
            if (entity.Offset < 0 || entity.Length < 0 || entity.Offset > text.Length || entity.Length > text.Length - entity.Offset)
                return ApiReply.Bad($"entity beginning at UTF-16 offset {entity.Offset} ends after the end of the text at UTF-16 offset {(long)entity.Offset + entity.Length}");
            entities.Add(entity);
        }
        return entities;
    }

    private static TextEntity? Entity(JsonElement item)
    {
        if (!item.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String
            || !item.TryGetProperty("offset", out var offset) || !offset.TryGetInt32(out var start)
            || !item.TryGetProperty("length", out var length) || !length.TryGetInt32(out var size))
            return null;
        return new TextEntity(type.GetString()!, start, size)
        {
            Url = item.TryGetProperty("url", out var url) ? url.GetString() : null,
            Language = item.TryGetProperty("language", out var language) ? language.GetString() : null,
        };
    }
}
