namespace SezBot.Telegram.Updates;

/// <summary>In which ways a message is not simply what its sender typed.</summary>
[Flags]
public enum Disguises
{
    None = 0,
    Forwarded = 1,
    Edited = 2,
    ViaBot = 4,

    /// <summary>On behalf of a channel: who typed it is not known.</summary>
    OnBehalfOfChannel = 8,

    /// <summary>On behalf of the group itself: an administrator of it, which one is not known.</summary>
    AnonymousAdmin = 16,
    FromBot = 32,
}
