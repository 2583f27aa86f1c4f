using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>A message and the chat it stands in.</summary>
internal sealed record MessagePlace(Chat Chat, Message Message);
