namespace SezBot.Sandbox.Chats;

/// <summary>What privacy mode lets a bot see in groups: commands for it, replies to it, what was sent through it, service messages.</summary>
internal static class Privacy
{
    public static bool BotSees(SandboxWorld world, Chat chat, Message message)
    {
        if (!chat.IsGroup || world.Options.CanReadAllGroupMessages || chat.BotStatus == "administrator" || message.IsService)
            return true;
        var bot = world.Roster.Bot;
        return message.ReplyToMessage?.From?.Id == bot.Id || message.ViaBot?.Id == bot.Id || IsCommandFor(bot.Username!, message);
    }

    private static bool IsCommandFor(string bot, Message message)
    {
        var command = message.Content.Entities.FirstOrDefault(entity => entity is { Type: "bot_command", Offset: 0 });
        if (command is null)
            return false;
        var name = message.Content.Text[..command.Length].Split('@');
        return name.Length == 1 || name[1].Equals(bot, StringComparison.OrdinalIgnoreCase);
    }
}
