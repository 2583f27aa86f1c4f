namespace SezBot.Telegram.Conversation;

/// <summary>In which kinds of chat something works.</summary>
[Flags]
public enum ChatKinds
{
    Private = 1,
    Group = 2,
    Both = Private | Group,
}
