namespace SezBot.Telegram;

/// <param name="Detail">The bot's name when it was reached; what went wrong when it was not.</param>
public sealed record ProbeResult(ProbeVerdict Verdict, string? Detail);
