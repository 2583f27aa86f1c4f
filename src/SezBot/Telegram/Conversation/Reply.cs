using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>A message on its way to the outbox.</summary>
/// <param name="Key">Under which it is sent once and never again; null for one made of the update and its place among the replies.</param>
/// <param name="To">The message it replies to.</param>
/// <param name="Edits">The key of the message that it changes.</param>
/// <param name="EditsMessage">The number of the message that it changes.</param>
/// <param name="Chat">Where it goes, when not to where the update came from.</param>
public sealed record Reply(TelegramMessage Message, string? Key = null, int? To = null, string? Edits = null, int? EditsMessage = null, long? Chat = null)
{
    internal static IReadOnlyList<OutboxMessage> ToOutbox(IReadOnlyList<Reply> replies, Incoming incoming) =>
        [.. replies.Select((reply, position) => reply.ToOutbox(incoming, position))];

    private OutboxMessage ToOutbox(Incoming incoming, int position)
    {
        var payload = new MessagePayload(Message.Html, Message.Keyboard, To, Chat is null ? incoming.Place.Topic : null, EditsMessage);
        var key = Key ?? FormattableString.Invariant($"u:{incoming.UpdateId}:{position}");
        // An edit by number names itself, so that the outbox knows it for an edit.
        return new OutboxMessage(key, Chat ?? incoming.Place.Chat, payload.Write(), Edits ?? (EditsMessage is null ? null : key));
    }
}
