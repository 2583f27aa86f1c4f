namespace SezBot.Corpus.Qdrant;

/// <summary>A writer and the sources that nobody else may write meanwhile.</summary>
/// <param name="Name">Program, process number and machine, for whoever has to wait.</param>
/// <param name="Until">Unix time in milliseconds; after it the writer counts as dead.</param>
internal sealed record WriterLease(string Writer, string Name, long Until, IReadOnlyList<string> Sources)
{
    /// <summary>The whole corpus.</summary>
    public const string Everything = "*";

    public bool Bars(IReadOnlyCollection<string> sources) =>
        Sources.Count > 0 && (Sources.Contains(Everything) || sources.Contains(Everything) || Sources.Any(sources.Contains));
}
