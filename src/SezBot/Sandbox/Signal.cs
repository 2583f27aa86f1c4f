namespace SezBot.Sandbox;

/// <summary>Something happened: ends the wait of all who wait now. Used under the world's lock.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _source = New();

    /// <summary>Ends at the next <see cref="Raise"/>; take it in the same hold of the lock in which you looked.</summary>
    public Task Next => _source.Task;

    public void Raise()
    {
        var raised = _source;
        _source = New();
        raised.SetResult();
    }

    // Those who wait go on by themselves and not inside the lock of the one who raised.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
