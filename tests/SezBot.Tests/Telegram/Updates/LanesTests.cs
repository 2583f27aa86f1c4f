using CsCheck;
using SezBot.State;
using SezBot.Telegram.Updates;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Updates;

public class LanesTests
{
    private const int Workers = 4;

    [Fact]
    public async Task A_lane_keeps_its_order_whatever_the_others_do()
    {
        await Gen.Int[0, 5].Array[1, 60].SampleAsync(
            async lanes =>
            {
                var done = await RunAsync([.. lanes.Select((lane, at) => new InboxEntry(at + 1, $"chat:{lane}", 0))]);
                Assert.Equal(lanes.Length, done.Count);
                Assert.All(done.GroupBy(entry => entry.Lane), lane => Assert.Equal(lane.Select(entry => entry.Sequence).Order(), lane.Select(entry => entry.Sequence)));
            },
            iter: 300L * TestScale.Factor);
    }

    [Fact]
    public async Task A_lane_being_worked_on_gives_nothing_more_and_the_others_go_on()
    {
        var lanes = new Lanes();
        lanes.Add([Entry(1, "a"), Entry(2, "a"), Entry(3, "b")]);

        var first = await lanes.TakeAsync(Cancel);
        var second = await lanes.TakeAsync(Cancel);
        var third = lanes.TakeAsync(Cancel);

        Assert.Equal((1L, 3L), (first.Sequence, second.Sequence));
        Assert.False(third.IsCompleted);
        lanes.Done(first);
        Assert.Equal(2, (await third).Sequence);
    }

    [Fact]
    public async Task A_failed_update_keeps_its_place_before_the_later_ones()
    {
        var lanes = new Lanes();
        lanes.Add([Entry(1, "a"), Entry(2, "a")]);
        var failed = await lanes.TakeAsync(Cancel);

        lanes.Again(failed with { Attempts = 1 });

        Assert.Equal(failed with { Attempts = 1 }, await lanes.TakeAsync(Cancel));
        Assert.Equal(2, lanes.Count);
    }

    [Fact]
    public void What_is_there_already_is_not_added_again()
    {
        var lanes = new Lanes();
        lanes.Add([Entry(1, "a")]);
        lanes.Add([Entry(1, "a"), Entry(2, "a")]);

        Assert.Equal(2, lanes.Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static InboxEntry Entry(long sequence, string lane) => new(sequence, lane, 0);

    // Every seventh update fails the first time.
    private static async Task<List<InboxEntry>> RunAsync(IReadOnlyList<InboxEntry> entries)
    {
        var (lanes, done) = (new Lanes(), new List<InboxEntry>());
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        lanes.Add(entries);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(), Cancel)));
        return done;

        async Task WorkAsync()
        {
            try
            {
                while (true)
                    Work(await lanes.TakeAsync(end.Token));
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                Cancel.ThrowIfCancellationRequested();
            }
        }

        void Work(InboxEntry entry)
        {
            if (entry.Sequence % 7 == 0 && entry.Attempts == 0)
            {
                lanes.Again(entry with { Attempts = 1 });
                return;
            }
            lock (done)
            {
                done.Add(entry);
                if (done.Count == entries.Count)
                    end.Cancel();
            }
            lanes.Done(entry);
        }
    }
}
