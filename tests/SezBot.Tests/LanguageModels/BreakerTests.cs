using CsCheck;
using Microsoft.Extensions.Time.Testing;
using SezBot.LanguageModels;

namespace SezBot.Tests.LanguageModels;

public sealed class BreakerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    private static TimeSpan Second => TimeSpan.FromSeconds(1);

    [Fact]
    public void It_opens_after_three_failures_in_a_row_at_one_call_a_minute()
    {
        var breaker = new Breaker(_time);
        for (var call = 0; call < 3; call++)
        {
            Assert.True(breaker.TryEnter());
            breaker.Failed();
            Assert.Equal(call == 2, breaker.IsOpen);
            _time.Advance(call < 2 ? TimeSpan.FromMinutes(1) : Second);
        }
        Assert.False(breaker.TryEnter());
    }

    [Fact]
    public void A_success_in_between_starts_the_count_anew()
    {
        var breaker = new Breaker(_time);
        foreach (var isGood in (bool[])[false, false, true, false, false])
        {
            Assert.True(breaker.TryEnter());
            if (isGood)
                breaker.Succeeded();
            else
                breaker.Failed();
        }
        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public void Open_it_lets_one_call_through_in_five_seconds_however_many_come()
    {
        var breaker = Opened();
        var through = 0;
        for (var tick = 0; tick < 1000; tick++)
        {
            _time.Advance(Second / 10);
            for (var caller = 0; caller < 5; caller++)
            {
                if (!breaker.TryEnter())
                    continue;
                through++;
                breaker.Failed();
            }
        }
        Assert.InRange(through, 19, 20);
    }

    [Fact]
    public void One_good_probe_restores_full_service_at_once()
    {
        var breaker = Opened();
        _time.Advance(5 * Second);
        Assert.True(breaker.TryEnter());
        Assert.False(breaker.TryEnter());
        breaker.Succeeded();
        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(breaker.TryEnter()));
    }

    [Fact]
    public void A_probe_without_an_outcome_does_not_close_the_way()
    {
        var breaker = Opened();
        _time.Advance(5 * Second);
        Assert.True(breaker.TryEnter());
        _time.Advance(5 * Second);
        Assert.True(breaker.TryEnter());
    }

    [Theory]
    [InlineData(-25)]
    [InlineData(25)]
    public void A_step_of_the_clock_keeps_nothing_closed_for_longer(int hours)
    {
        var time = new SteppedTime();
        var breaker = new Breaker(time);
        for (var call = 0; call < 3; call++)
            breaker.Failed();
        breaker.TryEnter();
        time.Now += TimeSpan.FromHours(hours);
        Assert.True(breaker.TryEnter());
    }

    [Fact]
    public void Calls_in_any_order_open_it_exactly_after_three_failures_without_a_success()
    {
        Gen.Bool.List[0, 40].Sample(outcomes =>
        {
            var breaker = new Breaker(new FakeTimeProvider());
            var inRow = 0;
            foreach (var isGood in outcomes)
            {
                inRow = isGood ? 0 : inRow + 1;
                if (isGood)
                    breaker.Succeeded();
                else
                    breaker.Failed();
                Assert.Equal(inRow >= Breaker.FailuresToOpen, breaker.IsOpen);
                Assert.Equal(inRow == 0, breaker.IsHealthy);
            }
        });
    }

    private Breaker Opened()
    {
        var breaker = new Breaker(_time);
        for (var call = 0; call < Breaker.FailuresToOpen; call++)
        {
            Assert.True(breaker.TryEnter());
            breaker.Failed();
        }
        return breaker;
    }

    private sealed class SteppedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
