using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>A command and who may give it, where, and how disguised. A command without a rule does not exist.</summary>
/// <param name="Name">Without the slash. The phrase <c>Menu</c> + name describes it in the menu; a command without one is in no menu.</param>
/// <param name="Accepts">Disguises under which it is obeyed; under any other it is ignored without a word.</param>
public sealed record CommandRule(string Name, Audience Audience, ChatKinds Where, Disguises Accepts)
{
    private const Disguises OpenlyAsAGroup = Disguises.OnBehalfOfChannel | Disguises.AnonymousAdmin;

    public static IReadOnlyList<CommandRule> All { get; } =
    [
        new("ask", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup | Disguises.Edited),
        new("start", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("help", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("new", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("sources", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("digest", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("quotes", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("excerpt", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("cancel", Audience.Everybody, ChatKinds.Both, OpenlyAsAGroup),
        new("settings", Audience.GroupAdmins, ChatKinds.Both, Disguises.AnonymousAdmin),
        new("subscribe", Audience.GroupAdmins, ChatKinds.Both, Disguises.AnonymousAdmin),
        new("unsubscribe", Audience.GroupAdmins, ChatKinds.Both, Disguises.AnonymousAdmin),
        new("topics", Audience.GroupAdmins, ChatKinds.Both, Disguises.AnonymousAdmin),
        new("forget", Audience.Everybody, ChatKinds.Private, Disguises.None),
        new("status", Audience.BotAdmins, ChatKinds.Private, Disguises.None),
    ];

    public static CommandRule? Of(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
