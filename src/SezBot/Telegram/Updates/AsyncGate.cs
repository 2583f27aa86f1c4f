namespace SezBot.Telegram.Updates;

/// <summary>Lets many in together, or one alone. One that waits to be alone holds the later ones back, so that its turn comes.</summary>
internal sealed class AsyncGate : IDisposable
{
    private readonly SemaphoreSlim _door = new(1, 1);
    private readonly Lock _lock = new();
    private int _inside;
    private TaskCompletionSource? _empty;

    public async Task<IDisposable> EnterAsync(bool alone, CancellationToken cancel)
    {
        await _door.WaitAsync(cancel);
        if (!alone)
        {
            lock (_lock)
                _inside++;
            _door.Release();
            return new Exit(LeaveTogether);
        }
        try
        {
            await Emptied().WaitAsync(cancel);
        }
        catch
        {
            _door.Release();
            throw;
        }
        return new Exit(() => _door.Release());
    }

    public void Dispose() => _door.Dispose();

    private Task Emptied()
    {
        lock (_lock)
        {
            if (_inside == 0)
                return Task.CompletedTask;
            _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _empty.Task;
        }
    }

    private void LeaveTogether()
    {
        lock (_lock)
        {
            if (--_inside == 0)
                _empty?.TrySetResult();
        }
    }

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
