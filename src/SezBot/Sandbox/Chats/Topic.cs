namespace SezBot.Sandbox.Chats;

/// <summary>A topic of a forum; its id is the number of the message that opened it.</summary>
internal sealed record Topic(int Id, string Name);
