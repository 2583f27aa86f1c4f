using SezBot.Sandbox.Page;

namespace SezBot.Sandbox.Chats;

/// <summary>
/// Numbers, stores and shows messages. Private chats and basic groups are numbered together, as one account's box; supergroups and channels
/// each for themselves, so that one number means different messages in different chats.
/// </summary>
internal sealed class MessageBook(SandboxWorld world)
{
    private int _lastShared;

    public long Now => world.Time.GetUtcNow().ToUnixTimeSeconds();

    /// <returns>The message with its number and date, as stored.</returns>
    public Message Post(Chat chat, Message message)
    {
        lock (world.Gate)
        {
            var id = chat.Card.Type is "supergroup" or "channel" ? ++chat.LastMessageId : ++_lastShared;
            var posted = message with { MessageId = id, Date = Now };
            chat.Add(posted);
            world.Events.Add(new SandboxEvent("message") { ChatId = chat.Id, Message = PageMessage.Of(posted) });
            return posted;
        }
    }

    public Message Edit(Chat chat, Message changed)
    {
        lock (world.Gate)
        {
            var edited = changed with { EditDate = Now };
            chat.Replace(edited);
            world.Events.Add(new SandboxEvent("edit") { ChatId = chat.Id, Message = PageMessage.Of(edited) });
            return edited;
        }
    }

    public void Delete(Chat chat, int messageId)
    {
        lock (world.Gate)
        {
            if (chat.Remove(messageId))
                world.Events.Add(new SandboxEvent("delete") { ChatId = chat.Id, MessageId = messageId });
        }
    }
}
