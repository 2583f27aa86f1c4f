namespace SezBot.Telegram.Conversation;

/// <summary>The questions being answered at this moment, at most one a chat, so that <c>/cancel</c> can stop them.</summary>
public sealed class RunningQuestions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Run> _runs = [];

    /// <param name="update">The update that asks.</param>
    public Run Begin(long chat, long update, CancellationToken cancel)
    {
        var run = new Run(this, chat, update, CancellationTokenSource.CreateLinkedTokenSource(cancel));
        lock (_lock)
            _runs[chat] = run;
        return run;
    }

    /// <param name="update">Only the answer to this update; null for whatever is being answered.</param>
    /// <returns>False when nothing was being answered there.</returns>
    public bool Cancel(long chat, long? update = null)
    {
        lock (_lock)
        {
            if (!_runs.TryGetValue(chat, out var run) || (update is not null && run.Update != update))
                return false;
            run.Stop();
            return true;
        }
    }

    private void End(Run run)
    {
        lock (_lock)
        {
            if (_runs.GetValueOrDefault(run.Chat) == run)
                _runs.Remove(run.Chat);
        }
    }

    public sealed class Run(RunningQuestions runs, long chat, long update, CancellationTokenSource source) : IDisposable
    {
        public long Chat => chat;

        public long Update => update;

        public CancellationToken Token => source.Token;

        public bool WasCancelled { get; private set; }

        internal void Stop()
        {
            WasCancelled = true;
            source.Cancel();
        }

        public void Dispose()
        {
            runs.End(this);
            source.Dispose();
        }
    }
}
