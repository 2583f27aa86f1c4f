using SezBot.Sandbox.BotApi;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.Chats;

/// <summary>What people write and edit; the bot is told of what it may see.</summary>
internal sealed class Crowd(SandboxWorld world)
{
    // The accounts in whose name Telegram shows messages of a channel or of an anonymous administrator.
    private static readonly Person ChannelBot = new(136_817_688, true, "Channel", "Channel_Bot");
    private static readonly Person AnonymousAdmin = new(1_087_968_824, true, "Group", "GroupAnonymousBot");

    /// <summary>Someone writes a plain message; for tests.</summary>
    public Message Say(long chatId, long fromId, string text) => Write(new NewMessage(chatId, fromId) { Text = text }).Required;

    public Checked<Message> Write(NewMessage written)
    {
        lock (world.Gate)
        {
            if (!Draft(written).Passed(out var message, out var badDraft))
                return badDraft;
            var chat = world.Roster.Chat(written.ChatId)!;
            var posted = world.Messages.Post(chat, message);
            Tell(chat, posted, chat.IsChannel ? "channel_post" : "message");
            return posted;
        }
    }

    public Checked<Message> Edit(long chatId, int messageId, long fromId, string text)
    {
        lock (world.Gate)
        {
            if (world.Roster.Chat(chatId) is not { } chat || !chat.TryFind(messageId, out var message))
                return ApiReply.Bad("message to edit not found");
            if (message.From?.Id != fromId && !(chat.IsChannel && chat.Admins.Contains(fromId)))
                return ApiReply.Bad("message can't be edited");
            var content = FormattedText.Plain(text).Tidy();
            var edited = world.Messages.Edit(chat, message.Text is null ? message.WithCaption(content) : message.WithText(content));
            Tell(chat, edited, chat.IsChannel ? "edited_channel_post" : "edited_message");
            return edited;
        }
    }

    /// <summary>The update for a message, if the bot is there and privacy mode lets it see the message.</summary>
    public void Tell(Chat chat, Message message, string kind)
    {
        if (chat.BotStatus is "member" or "administrator" or "restricted" && Privacy.BotSees(world, chat, message))
            world.Updates.Add(kind, message);
    }

    private Checked<Message> Draft(NewMessage written)
    {
        if (world.Roster.Chat(written.ChatId) is not { } chat || world.Roster.Person(written.FromId) is not { IsBot: false } author)
            return ApiReply.Bad("chat not found");
        if (chat.UpgradedTo is { } supergroup)
            return ApiReply.Upgraded(supergroup);
        if (!chat.Members.Contains(author.Id) || (chat.IsChannel && !chat.Admins.Contains(author.Id)))
            return ApiReply.Forbidden("this person may not write here");
        if (chat.IsPrivate && chat.BotStatus == "kicked")
            world.Membership.Block(author.Id, false);
        var message = Signed(chat, author, written) with { ViaBot = written.ViaBot ? world.Roster.Bot : null, ForwardOrigin = written.Forwarded ? Origin(author) : null };
        return Threaded(chat, Content(message, written), written);
    }

    private static Message Signed(Chat chat, Person author, NewMessage written) => written.SenderChatId switch
    {
        _ when chat.IsChannel => new Message { Chat = chat.Card, SenderChat = chat.Card },
        null => new Message { Chat = chat.Card, From = author },
        var sender when sender == chat.Id => new Message { Chat = chat.Card, From = AnonymousAdmin, SenderChat = chat.Card },
        var sender => new Message { Chat = chat.Card, From = ChannelBot, SenderChat = new ChatCard(sender.Value, "channel") { Title = "Channel" } },
    };

    private Message Content(Message message, NewMessage written)
    {
        var text = FormattedText.Plain(written.Text ?? "").Tidy();
        if (written.Kind is null or "text")
            return message.WithText(text);
        var file = world.Files.Put(SampleMedia.Of(written.Kind), $"{written.Kind}.bin", SampleMedia.MimeType(written.Kind));
        return written.Kind switch
        {
            "photo" => message.WithCaption(text) with { Photo = file.Photo, FileId = file.FileId },
            "voice" => message with { Voice = file.Voice, FileId = file.FileId },
            "sticker" => message with { Sticker = file.Sticker, FileId = file.FileId },
            _ => message.WithCaption(text) with { Document = file.Document, FileId = file.FileId },
        };
    }

    private static Checked<Message> Threaded(Chat chat, Message message, NewMessage written)
    {
        if (message.Content.Text.Length == 0 && message.FileId is null)
            return ApiReply.Bad("message text is empty");
        var thread = chat.IsForum && written.MessageThreadId is > 1 ? written.MessageThreadId : null;
        if (thread is not null && chat.Topics.All(topic => topic.Id != thread))
            return ApiReply.Bad("message thread not found");
        var reply = written.ReplyToMessageId is { } id && chat.TryFind(id, out var found) ? found : null;
        if (written.ReplyToMessageId is not null && reply is null)
            return ApiReply.Bad("message to be replied not found");
        // In a topic a message that answers nothing still hangs on the message that opened the topic.
        if (reply is null && thread is { } opening && chat.TryFind(opening, out var first))
            reply = first;
        return message with
        {
            MessageThreadId = thread,
            IsTopicMessage = thread is null ? null : true,
            ReplyToMessage = reply is null ? null : reply with { ReplyToMessage = null },
            Quote = reply is null || written.Quote is null ? null : TextQuote.Find(FormattedText.Plain(written.Quote), FormattedText.Plain(reply.Content.Text)),
        };
    }

    private object Origin(Person author)
    {
        var other = world.Roster.People.First(person => person.Id != author.Id);
        return new { Type = "user", Date = world.Messages.Now - 3600, SenderUser = other };
    }
}
