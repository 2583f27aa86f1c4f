namespace SezBot.State;

/// <summary>How many updates wait, and how many were set aside after failing three times.</summary>
public sealed record InboxCounts(long Pending, long SetAside);
