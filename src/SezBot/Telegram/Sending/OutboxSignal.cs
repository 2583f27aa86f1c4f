using System.Threading.Channels;

namespace SezBot.Telegram.Sending;

/// <summary>Wakes the sender when something new may be in the outbox. Ringing twice before it looks is ringing once.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _bell.Writer.TryWrite(true);

    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ring = _bell.Reader.WaitToReadAsync(enough.Token).AsTask();
        await Task.WhenAny(ring, Task.Delay(atMost, time, enough.Token));
        await enough.CancelAsync();
        _bell.Reader.TryRead(out _);
        cancel.ThrowIfCancellationRequested();
    }
}
