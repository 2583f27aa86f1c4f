using SezBot.Tests.Support;

namespace SezBot.Tests.Digests.Scheduling;

/// <summary>
/// Time as it passes for a program that looks at the clock now and then, in all zones of the machine from 2020 to 2037, most of it around changes of
/// the clock. Which dates there are and how late it is where is told by UTC walked in small steps, which knows no gaps and no repetition.
/// </summary>
public sealed class CalendarTests
{
    private const int CasesAtScaleOne = 10_000;
    private const int DaysOfCase = 5;

    // All threads of the pool at once would let tests beside this one wait for theirs.
    private static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = TestScale.Factor < 100 ? 1 : -1 };

    // 10,000 at scale 1, 40,000 at 10, 1,000,000 at 100.
    private static readonly int Cases = CasesAtScaleOne * (TestScale.Factor < 100 ? Math.Min(TestScale.Factor, 4) : TestScale.Factor);

    private static readonly TimeZoneInfo[] Zones = [.. MachineZones.All];

    private readonly int _seed = CalendarCase.SeedOr(Random.Shared.Next(1_000_000));

    [Fact]
    public void Each_date_of_every_zone_has_exactly_one_summary_and_none_in_quiet_hours_whatever_the_clock_does()
    {
        var changes = Zones.Select(CalendarCase.ChangesOf).ToArray();
        var (cases, dates) = (0, 0L);
        Parallel.For(0, Cases, OneThread, () => 0L, (number, _, seen) =>
        {
            var random = new Random(unchecked((_seed * 1_000_003) + number));
            var zone = number % Zones.Length;
            var run = CalendarCase.Random(Zones[zone], changes[zone], random);
            run.Live(DaysOfCase, random);
            run.AssertRight($"seed {_seed}, case {number}");
            Interlocked.Increment(ref cases);
            return seen + run.DatesChecked;
        }, seen => Interlocked.Add(ref dates, seen));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"SEZBOT_CALENDAR_SEED={_seed}: {cases} cases, {dates} dates, {Zones.Length} zones, {changes.Sum(list => list.Count)} changes of the clock");
        Assert.Equal(Cases, cases);
    }
}
