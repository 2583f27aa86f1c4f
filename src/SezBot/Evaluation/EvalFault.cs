namespace SezBot.Evaluation;

public enum EvalFault
{
    FileMissing,
    BadLine,

    /// <summary>Two passages have one id.</summary>
    SameId,

    /// <summary>A pair names a passage that the data set lacks.</summary>
    PassageMissing,

    /// <summary><c>questions.jsonl</c> is there and empty.</summary>
    NoQuestions,

    /// <summary>The folder has no passages, and no corpus was named.</summary>
    NoCorpus,

    /// <summary>Where the report should lie is a file.</summary>
    ReportIsFile,

    /// <summary>Where the report should lie is a folder with something else.</summary>
    ReportInTheWay,
}
