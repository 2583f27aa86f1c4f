namespace SezBot.Telegram.Conversation;

/// <summary>Who may do something.</summary>
public enum Audience
{
    Everybody,

    /// <summary>In a group its administrators, the anonymous ones too; in a private chat its user.</summary>
    GroupAdmins,

    /// <summary>The users in <c>Telegram:Admins</c>.</summary>
    BotAdmins,
}
