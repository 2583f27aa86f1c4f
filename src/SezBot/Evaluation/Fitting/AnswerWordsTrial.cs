namespace SezBot.Evaluation.Fitting;

/// <summary>What would be marked in a sentence of an article that the weights were not fitted on.</summary>
/// <param name="Marked">The words of the best span.</param>
/// <param name="Agreement">Their F1 against the expected answer.</param>
internal sealed record AnswerWordsTrial(AnswerWordsExample Example, string Marked, double ExpectedF1, double Agreement);
