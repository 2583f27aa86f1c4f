namespace SezBot.State;

/// <summary>A summary that an editor is asked about.</summary>
/// <param name="Request">Names what the summary was asked for: date, news, topics, language.</param>
/// <param name="Digest">Its id; another one once an editor has changed it.</param>
/// <param name="Deadline">When it is decided without an editor.</param>
public sealed record Approval(string Request, string Digest, ApprovalState State, DateTimeOffset Deadline);
