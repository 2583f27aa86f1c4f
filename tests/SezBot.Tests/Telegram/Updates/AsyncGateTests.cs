using SezBot.Telegram.Updates;

namespace SezBot.Tests.Telegram.Updates;

public class AsyncGateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_wants_to_be_alone_waits_for_those_inside_and_holds_back_those_behind()
    {
        using var gate = new AsyncGate();
        var (first, second) = (await gate.EnterAsync(alone: false, Cancel), await gate.EnterAsync(alone: false, Cancel));
        var alone = gate.EnterAsync(alone: true, Cancel);
        var behind = gate.EnterAsync(alone: false, Cancel);

        first.Dispose();
        Assert.False(alone.IsCompleted);
        second.Dispose();
        var entered = await alone;
        Assert.False(behind.IsCompleted);
        entered.Dispose();
        (await behind).Dispose();
    }

    [Fact]
    public async Task One_that_gives_up_waiting_lets_the_others_go_on()
    {
        using var gate = new AsyncGate();
        using var stop = new CancellationTokenSource();
        using var inside = await gate.EnterAsync(alone: false, Cancel);
        var alone = gate.EnterAsync(alone: true, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alone);
        (await gate.EnterAsync(alone: false, Cancel)).Dispose();
    }
}
