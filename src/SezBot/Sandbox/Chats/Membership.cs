using SezBot.Sandbox.BotApi;
using SezBot.Sandbox.Page;

namespace SezBot.Sandbox.Chats;

/// <summary>Where the bot is and may write: blocks, joining and leaving, a group's upgrade.</summary>
internal sealed class Membership(SandboxWorld world)
{
    private static readonly string[] Statuses = ["member", "administrator", "restricted", "left", "kicked"];

    /// <summary>A person blocks the bot or lets it write again; nothing happens if it is so already.</summary>
    public bool Block(long userId, bool blocked)
    {
        lock (world.Gate)
        {
            if (world.Roster.Chat(userId) is not { IsPrivate: true } chat)
                return false;
            if (blocked != (chat.BotStatus == "kicked"))
            {
                Become(chat, userId, blocked ? "kicked" : "member");
                world.Events.Add(new SandboxEvent("blocked") { ChatId = chat.Id, UserId = userId, Blocked = blocked });
            }
            return true;
        }
    }

    /// <summary>An administrator changes what the bot is in a group or channel.</summary>
    public Checked<Chat> SetStatus(long chatId, string status)
    {
        lock (world.Gate)
        {
            if (world.Roster.Chat(chatId) is not { IsPrivate: false } chat)
                return ApiReply.Bad("chat not found");
            if (!Statuses.Contains(status))
                return ApiReply.Bad("wrong status specified");
            if (chat.BotStatus == status)
                return chat;
            var wasIn = IsIn(chat.BotStatus);
            var admin = chat.Admins.First();
            Become(chat, admin, status);
            if (!chat.IsChannel && wasIn != IsIn(status))
                Announce(chat, world.Roster.Person(admin)!, IsIn(status));
            world.Events.Add(new SandboxEvent("chat") { ChatId = chat.Id, Action = status });
            return chat;
        }
    }

    /// <summary>The bot goes by itself.</summary>
    public void Leave(Chat chat)
    {
        lock (world.Gate)
        {
            Become(chat, world.Roster.Bot.Id, "left");
            world.Events.Add(new SandboxEvent("chat") { ChatId = chat.Id, Action = "left" });
        }
    }

    /// <summary>The group becomes a supergroup with another id; the old one stays as an address that says so.</summary>
    public Checked<Chat> Upgrade(long chatId)
    {
        lock (world.Gate)
        {
            if (world.Roster.Chat(chatId) is not { Card.Type: "group" } group)
                return ApiReply.Bad("only a basic group can be upgraded");
            if (group.UpgradedTo is { } already)
                return ApiReply.Upgraded(already);
            var card = group.Card with { Id = -1_002_000_000_000 + group.Id, Type = "supergroup" };
            var supergroup = world.Roster.Add(new Chat(card, world.Options.MessagesKept) { Members = [.. group.Members], Admins = [.. group.Admins], BotStatus = group.BotStatus });
            var owner = world.Roster.Person(group.Admins.First());
            var farewell = world.Messages.Post(group, new Message { Chat = group.Card, From = owner, MigrateToChatId = supergroup.Id });
            world.People.Tell(group, farewell, "message");
            group.UpgradedTo = supergroup.Id;
            var welcome = world.Messages.Post(supergroup, new Message { Chat = card, From = owner, MigrateFromChatId = group.Id });
            world.People.Tell(supergroup, welcome, "message");
            world.Events.Add(new SandboxEvent("chat") { ChatId = supergroup.Id, Action = "upgraded" });
            return supergroup;
        }
    }

    private static bool IsIn(string status) => status is "member" or "administrator" or "restricted";

    private void Become(Chat chat, long byId, string status)
    {
        var old = chat.BotStatus;
        chat.BotStatus = status;
        world.Updates.Add("my_chat_member", new
        {
            Chat = chat.Card,
            From = world.Roster.Person(byId),
            Date = world.Messages.Now,
            OldChatMember = MemberCard.Of(world.Roster.Bot, old),
            NewChatMember = MemberCard.Of(world.Roster.Bot, status),
        });
    }

    private void Announce(Chat chat, Person admin, bool joined)
    {
        var bot = world.Roster.Bot;
        var message = new Message { Chat = chat.Card, From = admin, NewChatMembers = joined ? [bot] : null, LeftChatMember = joined ? null : bot };
        world.People.Tell(chat, world.Messages.Post(chat, message), "message");
    }
}
