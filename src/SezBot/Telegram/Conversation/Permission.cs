namespace SezBot.Telegram.Conversation;

/// <summary>What a rule says to a caller.</summary>
public enum Permission
{
    Granted,

    /// <summary>Not obeyed and not answered.</summary>
    Ignored,

    /// <summary>It works in the private chat only, and the caller is told so.</summary>
    PrivateOnly,

    /// <summary>Only administrators of the group may, and the caller is told so.</summary>
    GroupAdminsOnly,
}
