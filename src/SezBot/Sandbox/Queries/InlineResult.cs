using System.Text.Json;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.Queries;

/// <summary>One result that the bot offers: as it sent it, and the message that choosing it makes.</summary>
internal sealed record InlineResult(string Id, JsonElement Raw, FormattedText Text)
{
    public JsonElement? ReplyMarkup { get; init; }
}
