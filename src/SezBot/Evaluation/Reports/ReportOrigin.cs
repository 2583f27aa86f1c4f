namespace SezBot.Evaluation.Reports;

/// <summary>How a report was made.</summary>
/// <param name="Command">As it was typed.</param>
/// <param name="Weights">Version of the file of weights that made the answers.</param>
/// <param name="At">When the run ended.</param>
/// <param name="Machine">What its times depend on.</param>
public sealed record ReportOrigin(string Command, string Weights, DateTimeOffset At, string Machine);
