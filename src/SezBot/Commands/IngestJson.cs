using SezBot.Ingestion;

namespace SezBot.Commands;

/// <summary>What <c>ingest --json</c> prints.</summary>
internal sealed record IngestJson(
    int Added,
    int Changed,
    int Unchanged,
    int Failed,
    int Skipped,
    int Removed,
    int SampleRemoved,
    int Passages,
    long Bytes,
    double Seconds,
    IEnumerable<IngestJson.Failure> Failures,
    IReadOnlyList<PruneRefused> PruneRefused,
    VectorOutcome? Vectors)
{
    public static IngestJson Of(IngestSummary summary, VectorOutcome vectors) => new(
        summary.Added, summary.Changed, summary.Unchanged, summary.Failed, summary.Skipped, summary.Pruned, summary.SampleRemoved,
        summary.Passages, summary.Bytes, Math.Round(summary.Elapsed.TotalSeconds, 3),
        summary.Results.Where(result => result.Outcome == IngestOutcome.Failed).Select(result => new Failure(result.Path, result.Reason, result.Detail)),
        summary.Refused, vectors == VectorOutcome.NoModel ? null : vectors);

    internal sealed record Failure(string Path, FailureReason? Reason, string? Detail);
}
