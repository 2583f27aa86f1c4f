namespace SezBot.Evaluation;

/// <summary>What to measure.</summary>
/// <param name="DataSet">Folder with <c>questions.jsonl</c> and perhaps <c>passages.jsonl</c>.</param>
/// <param name="Corpus">Files or folders as for <c>ingest</c>, where the data set has no passages.</param>
/// <param name="Distractors">A file of further passages.</param>
/// <param name="DistractorLimit">Take only so many of them, evenly spread over the file.</param>
/// <param name="SentenceUnit">Each sentence is a passage of its own.</param>
/// <param name="LeaveOut">Ask each question also while its own articles are removed, and count refusals.</param>
/// <param name="Unanswerable">Folder with further questions, which no article here is expected to answer; what they name as right is ignored.</param>
public sealed record EvalRequest(
    string DataSet, IReadOnlyList<string> Corpus, string? Distractors = null, int? DistractorLimit = null, bool SentenceUnit = false, bool LeaveOut = false,
    string? Unanswerable = null);
