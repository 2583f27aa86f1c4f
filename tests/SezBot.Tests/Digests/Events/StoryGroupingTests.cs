using CsCheck;
using SezBot.Digests.Events;
using static SezBot.Tests.Digests.Events.NewsDesk;

namespace SezBot.Tests.Digests.Events;

public class StoryGroupingTests
{
    private static readonly StoryGrouping Grouping = new(Likeness);
    private static readonly DateOnly Day = new(2026, 3, 12);

    private sealed record Item(string Name, EventText Text, DateOnly? Published);

    private static IReadOnlyList<IReadOnlyList<Item>> Group(IReadOnlyList<Item> items) => Grouping.Group(items, item => item.Text, item => item.Published);

    private static string Names(IReadOnlyList<IReadOnlyList<Item>> groups) =>
        string.Join(' ', groups.Select(group => string.Join('+', group.Select(item => item.Name))));

    [Fact]
    public void Retellings_come_together_and_other_events_stay_apart() => Assert.Equal("a+c b d", Names(Group(
    [
        new("a", Opened, Day), new("b", OtherFactory, Day), new("c", OpenedRetold, Day), new("d", Weather("Заозёрске", 18, 9), Day),
    ])));

    [Theory]
    [InlineData(3, "a+b")]
    [InlineData(4, "a b")]
    public void More_than_three_days_apart_is_never_one_event(int days, string groups)
    {
        Assert.Equal(groups, Names(Group([new("a", Opened, Day), new("b", Opened, Day.AddDays(days))])));
        Assert.Equal(groups, Names(Group([new("a", Opened, Day), new("b", OpenedRetold, Day.AddDays(days))])));
    }

    [Fact]
    public void A_chain_of_days_does_not_stretch_an_event() =>
        Assert.All(Group([.. Enumerable.Range(0, 9).Select(at => new Item($"{at}", at % 2 == 0 ? Opened : OpenedRetold, Day.AddDays(at)))]), group =>
            Assert.True(group.Max(item => item.Published!.Value.DayNumber) - group.Min(item => item.Published!.Value.DayNumber) <= 3));

    [Fact]
    public void An_undated_article_may_be_of_any_day() =>
        Assert.Equal("a+b", Names(Group([new("a", Opened, null), new("b", OpenedRetold, Day)])));

    [Fact]
    public void Nothing_makes_no_groups() => Assert.Empty(Group([]));

    [Fact]
    public void Groups_hold_every_article_once_whatever_the_order_of_the_list() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 1_000_000]).Sample((count, seed) =>
        {
            var items = Some(count, seed);
            var groups = Group(items);
            var shuffled = (Item[])items.Clone();
            new Random(seed + 1).Shuffle(shuffled);

            Assert.Equal(items.Select(item => item.Name).Order(), groups.SelectMany(group => group).Select(item => item.Name).Order());
            Assert.Equal(groups.Select(group => Array.IndexOf(items, group[0])).Order(), groups.Select(group => Array.IndexOf(items, group[0])));
            // Equal articles are interchangeable, so groups are compared by what is in them and not by which copy is.
            Assert.Equal(Contents(groups), Contents(Group(shuffled)));
        }, iter: 60);

    [Fact]
    public void In_a_long_list_the_same_articles_come_together_as_in_a_short_one()
    {
        var few = new Item[] { new("a", Opened, Day), new("b", OtherFactory, Day), new("c", OpenedRetold, Day) };
        var others = Enumerable.Range(0, 400).Select(at => new Item($"{at}", Filler(at), Day));

        var groups = Group([.. few, .. others]);

        Assert.Equal("a+c b", Names([.. groups.Where(group => group.Any(few.Contains))]));
    }

    [Fact]
    public void Five_times_as_many_articles_take_far_less_than_the_square_of_the_time()
    {
        Item[] Items(int count) => [.. Enumerable.Range(0, count).Select(at => new Item($"{at}", Filler(at), Day))];
        Group(Items(300));

        // Whatever runs beside it can only make one of the two slower.
        var (many, few) = (Items(3000), Items(600));
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Ticks(many) / Ticks(few)), 0, 20);

        static double Ticks(Item[] items) => Enumerable.Range(0, 3).Min(_ =>
        {
            var started = TimeProvider.System.GetTimestamp();
            Group(items);
            return (double)TimeProvider.System.GetElapsedTime(started).Ticks;
        });
    }

    private static List<string> Contents(IEnumerable<IReadOnlyList<Item>> groups) =>
        [.. groups.Select(group => string.Join('|', group.Select(item => $"{item.Text.TextHash:x} {item.Text.TitleHash:x} {item.Published}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private static Item[] Some(int count, int seed)
    {
        var random = new Random(seed);
        EventText[] texts = [Opened, OpenedRetold, OtherFactory, Weather("Заозёрске", 18, 9), Weather("Каменогорске", 18, 9), Weather("Заозёрске", 21, 12), Filler(seed)];
        return [.. Enumerable.Range(0, count).Select(at => new Item($"{at}", texts[random.Next(texts.Length)], random.Next(4) == 0 ? null : Day.AddDays(random.Next(8))))];
    }

    private static EventText Filler(int seed)
    {
        var random = new Random(seed);
        string Word() => new([.. Enumerable.Range(0, 3).SelectMany(_ => $"{"бвгджзклмнпрст"[random.Next(14)]}{"аеиоу"[random.Next(5)]}")]);
        string Sentence() => string.Join(' ', Enumerable.Range(0, 8).Select(_ => Word())) + $" {random.Next(10, 900)} рублей.";
        return Reader.Read($"Новость из {Word()}", $"{Sentence()} {Sentence()} {Sentence()}");
    }
}
