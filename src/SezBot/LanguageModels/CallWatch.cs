namespace SezBot.LanguageModels;

/// <summary>The clocks of one call: its deadline, and how long the next piece of text may take. The reader's own time does not count as silence.</summary>
internal sealed class CallWatch : IDisposable
{
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _patience;
    private readonly CancellationTokenSource _all;
    private readonly TimeSpan _firstToken;
    private readonly TimeSpan _stall;

    /// <param name="cancel">The one who asked does not want it any more.</param>
    public CallWatch(ChatOptions options, TimeSpan? within, TimeProvider time, CancellationToken cancel)
    {
        var longest = TimeSpan.FromSeconds(options.Deadline);
        _firstToken = TimeSpan.FromSeconds(options.FirstTokenTimeout);
        _stall = TimeSpan.FromSeconds(options.StallTimeout);
        IsShortened = within < longest;
        _cancel = cancel;
        _deadline = new CancellationTokenSource(IsShortened ? within!.Value : longest, time);
        _patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _all = CancellationTokenSource.CreateLinkedTokenSource(cancel, _deadline.Token, _patience.Token);
    }

    public CancellationToken Token => _all.Token;

    /// <summary>The one who asked has cancelled it.</summary>
    public bool IsUnwanted => _cancel.IsCancellationRequested;

    /// <summary>Whether the deadline is the asking stage's own and not the server's.</summary>
    public bool IsShortened { get; }

    private bool HasText { get; set; }

    public void Await() => _patience.CancelAfter(HasText ? _stall : _firstToken);

    public void Rest(bool gotText)
    {
        _patience.CancelAfter(Timeout.InfiniteTimeSpan);
        HasText |= gotText;
    }

    /// <summary>What an exception of the call means; null when whoever asked has cancelled it.</summary>
    public ModelException? Meaning(Exception failure)
    {
        if (_cancel.IsCancellationRequested)
            return null;
        if (_deadline.IsCancellationRequested)
            return new ModelException(ModelFault.Deadline, "The model's answer was not complete in time.", failure);
        if (_patience.IsCancellationRequested)
            return HasText
                ? new ModelException(ModelFault.Stalled, "The model fell silent in the middle of its answer.", failure)
                : new ModelException(ModelFault.FirstTokenTimeout, "The model did not begin to answer in time.", failure);
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is ModelException known)
                return known;
        }
        return new ModelException(ModelFault.Broken, $"The model's answer cannot be read: {failure.GetType().Name}.", failure);
    }

    public void Dispose()
    {
        _all.Dispose();
        _patience.Dispose();
        _deadline.Dispose();
    }
}
