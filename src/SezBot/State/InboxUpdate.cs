namespace SezBot.State;

/// <summary>An update as it is kept.</summary>
/// <param name="Lane">Updates of one lane are worked on one after the other, in the order they came.</param>
/// <param name="Json">As the Bot API gave it.</param>
public sealed record InboxUpdate(long UpdateId, string Lane, string Json);
