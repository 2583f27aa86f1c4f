using SezBot.LanguageModels;

namespace SezBot.Answering.Writing;

/// <summary>What a model is to word.</summary>
/// <param name="Question">As it was understood.</param>
/// <param name="InterimAsync">The answer that is shown while the model still writes.</param>
internal sealed record WritingTask(
    AskRequest Request, string Question, IReadOnlyList<PartAnswer> Parts, CorpusSession Session, StageClock Clock, ModelAccount Account, Func<Task<Answer>> InterimAsync);
