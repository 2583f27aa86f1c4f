namespace SezBot.Evaluation.Reports;

/// <summary>What went wrong with a question, the worst first.</summary>
public enum MissKind
{
    /// <summary>It was answered, and nothing in the corpus should have answered it.</summary>
    AnsweredUnanswerable,

    /// <summary>It was answered out of another article.</summary>
    AnsweredWrongly,

    /// <summary>It was refused, though the best sentence was of a right article.</summary>
    RefusedThoughFound,

    /// <summary>It was answered out of a right article, but another sentence than that with the answer came first.</summary>
    AnsweredBeside,
}
