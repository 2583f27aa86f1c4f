namespace SezBot.Evaluation.Fitting;

/// <summary>What the weights are fitted on.</summary>
/// <param name="Facts">Data set whose questions have answer strings.</param>
/// <param name="YesNo">Data set of questions that «да» or «нет» answers; only the right article is known.</param>
/// <param name="Unanswerable">Questions that no corpus here answers.</param>
/// <param name="Distractors">A file of further passages.</param>
/// <param name="Own">The project's own questions, answerable ones and others.</param>
/// <param name="OwnCorpus">Files or folders that they are asked over.</param>
public sealed record FitRequest(string Facts, string YesNo, string Unanswerable, string Distractors, string Own, string OwnCorpus);
