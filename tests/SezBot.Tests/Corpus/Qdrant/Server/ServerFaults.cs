using Grpc.Core;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// What a test lets go wrong, call by call. A method is named as on the wire without its package: <c>Points/Upsert</c>. Safe to change at any time.
/// </summary>
internal sealed class ServerFaults
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _planned = [];

    /// <summary>How long each call is held before it is looked at.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Called with the method before each call that passed the key.</summary>
    public Func<string, CancellationToken, Task>? Before { get; set; }

    /// <summary>The next calls (of the method, or of any) are over the rate limit: RESOURCE_EXHAUSTED, to be tried again after so many seconds.</summary>
    public void Exhaust(int calls, int retryAfterSeconds, string? method = null) =>
        Plan(new PlannedFault(method, 0, calls, StatusCode.ResourceExhausted, RetryAfter: retryAfterSeconds));

    /// <summary>Lets <paramref name="after"/> calls of the method through, then fails the next <paramref name="calls"/>.</summary>
    public void Fail(string? method, StatusCode code, int after = 0, int calls = int.MaxValue) => Plan(new PlannedFault(method, after, calls, code));

    /// <summary>As <see cref="Fail"/>, but the call is done and only its answer lost.</summary>
    public void LoseAnswer(string method, int after = 0, int calls = 1) => Plan(new PlannedFault(method, after, calls, StatusCode.Unavailable, IsDone: true));

    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
        (Delay, Before) = (TimeSpan.Zero, null);
    }

    /// <summary>What happens to this call; null for nothing.</summary>
    public PlannedFault? Next(string method)
    {
        lock (_gate)
        {
            var at = _planned.FindIndex(fault => fault.Method is null || fault.Method == method);
            if (at < 0)
                return null;
            var fault = _planned[at];
            _planned[at] = fault.After > 0 ? fault with { After = fault.After - 1 } : fault with { Calls = fault.Calls - 1 };
            if (_planned[at].Calls <= 0)
                _planned.RemoveAt(at);
            return fault.After > 0 ? null : fault;
        }
    }

    private void Plan(PlannedFault fault)
    {
        lock (_gate)
            _planned.Add(fault);
    }
}
