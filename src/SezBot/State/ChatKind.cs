namespace SezBot.State;

/// <summary>Where people talk to the bot. A supergroup is a group.</summary>
public enum ChatKind
{
    Private,
    Group,
    Channel,
}
