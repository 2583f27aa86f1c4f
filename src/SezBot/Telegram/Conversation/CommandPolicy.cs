using SezBot.State;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>Whether a caller may do what a rule governs. The one place where that is decided.</summary>
public static class CommandPolicy
{
    /// <param name="isBotAdmin">The caller is in <c>Telegram:Admins</c>.</param>
    /// <param name="isGroupAdmin">Telegram says that the caller administers the group; asked only where the rule needs it.</param>
    public static Permission Decide(CommandRule rule, ChatKind kind, Disguises disguises, bool isBotAdmin, bool isGroupAdmin)
    {
        if ((disguises & ~rule.Accepts) != 0 || kind == ChatKind.Channel)
            return Permission.Ignored;
        // Who is no administrator does not learn that the command exists.
        if (rule.Audience == Audience.BotAdmins && !isBotAdmin)
            return Permission.Ignored;
        if (!rule.Where.HasFlag(kind == ChatKind.Private ? ChatKinds.Private : ChatKinds.Group))
            return Permission.PrivateOnly;
        var isAdminHere = kind == ChatKind.Private || isGroupAdmin || disguises.HasFlag(Disguises.AnonymousAdmin);
        return rule.Audience == Audience.GroupAdmins && !isAdminHere ? Permission.GroupAdminsOnly : Permission.Granted;
    }
}
