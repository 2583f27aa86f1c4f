namespace SezBot.Sandbox.Queries;

/// <summary>An inline query that waits for its answer.</summary>
internal sealed record PendingInline(string Id, long FromId, DateTimeOffset Asked)
{
    public TaskCompletionSource<InlineAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
