using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Page;

namespace SezBot.Sandbox.Queries;

/// <summary>The command lists that the bot set, by scope and language.</summary>
internal sealed class CommandMenus(SandboxWorld world)
{
    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<BotCommand>> _menus = [];

    public void Set(string scope, string language, IReadOnlyList<BotCommand> commands)
    {
        lock (world.Gate)
        {
            if (commands.Count == 0)
                _menus.Remove((scope, language));
            else
                _menus[(scope, language)] = commands;
            world.Events.Add(new SandboxEvent("commands"));
        }
    }

    public IReadOnlyList<BotCommand> Get(string scope, string language)
    {
        lock (world.Gate)
            return _menus.GetValueOrDefault((scope, language), []);
    }

    /// <summary>What a person sees in a chat: the narrowest scope wins, and within it the person's language.</summary>
    public IReadOnlyList<BotCommand> SeenBy(Chat chat, Person person)
    {
        lock (world.Gate)
        {
            return Scopes(chat, person)
                .SelectMany(scope => new[] { (scope, person.LanguageCode ?? ""), (scope, "") })
                .Select(key => _menus.GetValueOrDefault(key))
                .FirstOrDefault(menu => menu is not null) ?? [];
        }
    }

    // The order is the one of «Determining list of commands» in the Bot API's description of BotCommandScope.
    private static IEnumerable<string> Scopes(Chat chat, Person person)
    {
        if (chat.IsPrivate)
            return [$"chat:{chat.Id}", "all_private_chats", "default"];
        var admin = chat.Admins.Contains(person.Id);
        return
        [
            $"chat_member:{chat.Id}:{person.Id}",
            .. admin ? [$"chat_administrators:{chat.Id}"] : Array.Empty<string>(),
            $"chat:{chat.Id}",
            .. admin ? ["all_chat_administrators"] : Array.Empty<string>(),
            "all_group_chats",
            "default",
        ];
    }
}
