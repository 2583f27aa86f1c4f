using System.Text.Json.Serialization;

namespace SezBot.Sandbox.Markup;

/// <summary>A stretch of a message's text with a meaning of its own, as the Bot API writes it; offset and length in UTF-16 units.</summary>
internal sealed record TextEntity(string Type, int Offset, int Length)
{
    /// <summary>What a quote has to repeat together with the text.</summary>
    private static readonly string[] Styles = ["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"];

    public string? Url { get; init; }

    public object? User { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }

    [JsonIgnore]
    public int End => Offset + Length;

    [JsonIgnore]
    public bool IsStyle => Styles.Contains(Type);

    [JsonIgnore]
    public bool IsCode => Type is "pre" or "code";

    /// <summary>The part of it that lies in a range, counted from the range's start; null where they do not meet.</summary>
    public TextEntity? Within(int start, int length)
    {
        var from = Math.Max(Offset, start);
        var to = Math.Min(End, start + length);
        return from < to ? this with { Offset = from - start, Length = to - from } : null;
    }
}
