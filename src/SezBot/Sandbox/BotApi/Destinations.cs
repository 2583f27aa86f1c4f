using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>Finds the chat that a call names and says whether the bot may act there.</summary>
internal static class Destinations
{
    /// <summary>A chat that the bot may know of, whatever it is there.</summary>
    public static Checked<Chat> Known(SandboxWorld world, ApiCall call)
    {
        var address = call.Text("chat_id");
        if (string.IsNullOrEmpty(address))
            return ApiReply.Bad("chat_id is empty");
        if (world.Roster.Chat(address) is not { } chat)
            return ApiReply.Bad("chat not found");
        return chat.UpgradedTo is { } supergroup ? ApiReply.Upgraded(supergroup) : chat;
    }

    /// <summary>A chat where the bot may write.</summary>
    public static Checked<Chat> Writable(SandboxWorld world, ApiCall call)
    {
        if (!Known(world, call).Passed(out var chat, out var badChat))
            return badChat;
        return Bar(chat) is { } bar ? bar : chat;
    }

    private static ApiReply? Bar(Chat chat) => (chat.BotStatus, chat.Card.Type) switch
    {
        ("kicked", "private") => ApiReply.Forbidden("bot was blocked by the user"),
        ("kicked", var type) => ApiReply.Forbidden($"bot was kicked from the {Name(type)}"),
        ("left", var type) => ApiReply.Forbidden($"bot is not a member of the {Name(type)}"),
        ("restricted", _) => ApiReply.Bad("not enough rights to send text messages to the chat"),
        ("member", "channel") => ApiReply.Bad("need administrator rights in the channel chat"),
        _ => null,
    };

    private static string Name(string type) => $"{type} chat";
}
