using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.Chats;

/// <summary>The part of a message that a reply quotes; position in UTF-16 units.</summary>
internal sealed record TextQuote(string Text, int Position)
{
    public IReadOnlyList<TextEntity>? Entities { get; init; }

    public bool? IsManual { get; init; }

    /// <summary>Where a text stands in a message with the same styles, as Telegram asks of a quote; null if nowhere.</summary>
    public static TextQuote? Find(FormattedText quote, FormattedText message)
    {
        for (var at = message.Text.IndexOf(quote.Text, StringComparison.Ordinal); at >= 0; at = Next(quote.Text, message.Text, at))
            if (Styles(message, at, quote.Text.Length).SequenceEqual(Styles(quote, 0, quote.Text.Length)))
                return new TextQuote(quote.Text, at) { Entities = quote.Entities.Count > 0 ? quote.Entities : null, IsManual = true };
        return null;
    }

    private static int Next(string quote, string text, int at) =>
        at + 1 < text.Length ? text.IndexOf(quote, at + 1, StringComparison.Ordinal) : -1;

    private static IEnumerable<TextEntity> Styles(FormattedText text, int start, int length) => text.Entities
        .Where(entity => entity.IsStyle)
        .Select(entity => entity.Within(start, length))
        .OfType<TextEntity>()
        .OrderBy(entity => entity.Offset).ThenBy(entity => entity.Length).ThenBy(entity => entity.Type, StringComparer.Ordinal);
}
