namespace SezBot.Sandbox.Chats;

/// <summary>What a message says of its chat.</summary>
internal sealed record ChatCard(long Id, string Type)
{
    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public bool? IsForum { get; init; }
}
