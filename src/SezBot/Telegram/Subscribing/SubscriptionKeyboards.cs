using System.Globalization;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Text;

namespace SezBot.Telegram.Subscribing;

/// <summary>The keyboards under a subscription: one overview, and a page for each thing that has many values.</summary>
public sealed class SubscriptionKeyboards(TopicChoice topics)
{
    /// <summary>Names of topics on a page, in two columns.</summary>
    public const int TopicsOfPage = 16;

    private const int LongestTopic = 28;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <param name="page"><c>main</c>, <c>time</c>, <c>zone</c>, <c>days</c>, <c>topics</c>, or a kind of topics and the number of its page from 0, as <c>zone0</c>.</param>
    public IReadOnlyList<IReadOnlyList<MessageButton>> Page(string page, Subscription subscription, string language)
    {
        var keys = new SubscriptionKeys(subscription, language);
        return page switch
        {
            "time" => [.. Hours(keys), [keys.Sets("−15", "time", Clock(subscription.Times.Time.Add(-Quarter))), keys.Sets("+15", "time", Clock(subscription.Times.Time.Add(Quarter)))], [keys.Back("main")]],
            "zone" => [.. ZoneNames.Offered.Select(zone => keys.Chooses(ZoneNames.Of(zone, language), "zone", zone, zone == subscription.Times.Zone)).Chunk(2), [keys.Back("main")]],
            "days" => [.. Days(keys), [keys.Back("main")]],
            "topics" => [.. Kinds(keys), [keys.Back("main")]],
            _ when KindOf(page) is ({ } kind, var number) => [.. Topics(kind, number, keys), [keys.Back("topics")]],
            _ => Overview(keys),
        };
    }

    /// <summary>The page on which a topic stands.</summary>
    public string PageOf(string topic, AliasKind kind)
    {
        var at = topics.Of(kind).Select((name, position) => (name, position)).First(one => one.name == topic).position;
        return string.Create(CultureInfo.InvariantCulture, $"{Name(kind)}{at / TopicsOfPage}");
    }

    private static IReadOnlyList<IReadOnlyList<MessageButton>> Overview(SubscriptionKeys keys)
    {
        var subscription = keys.Subscription;
        return
        [
            [keys.Opens("ButtonTime", "time"), keys.Opens("ButtonZone", "zone")],
            [keys.Opens("ButtonDays", "days"), keys.Opens("ButtonTopics", "topics")],
            [keys.Says(subscription.TellsEmptyDays ? "ButtonEmptyNothing" : "ButtonEmptyTell", "empty", subscription.TellsEmptyDays ? "nothing" : "tell")],
            [
                keys.Says(subscription.WithSound ? "ButtonSoundOff" : "ButtonSoundOn", "sound", subscription.WithSound ? "off" : "on"),
                keys.Says(subscription.Times.Quiet is null ? "ButtonQuietOn" : "ButtonQuietOff", "quiet", subscription.Times.Quiet is null ? "on" : "off"),
            ],
            [keys.Says("ButtonUnsubscribe", "off", "yes")],
        ];
    }

    private static IEnumerable<MessageButton[]> Hours(SubscriptionKeys keys) => Enumerable.Range(6, 16)
        .Select(hour => new TimeOnly(hour, 0)).Select(time => keys.Chooses(Clock(time), "time", Clock(time), time == keys.Subscription.Times.Time)).Chunk(4);

    private static IEnumerable<MessageButton[]> Days(SubscriptionKeys keys)
    {
        var names = CultureInfo.GetCultureInfo(keys.Language).DateTimeFormat.AbbreviatedDayNames;
        var days = Enumerable.Range(0, 7).Select(day => keys.Chooses(
            names[(day + 1) % 7], "day", string.Create(CultureInfo.InvariantCulture, $"{day + 1}"), ((int)keys.Subscription.Times.Weekdays & 1 << day) != 0));
        return [.. days.Chunk(4), [keys.Says("ButtonWorkdays", "day", "workdays"), keys.Says("ButtonEveryDay", "day", "all")]];
    }

    private static IEnumerable<MessageButton[]> Kinds(SubscriptionKeys keys) =>
    [
        .. TopicChoice.Kinds.Select(kind => keys.Opens($"Topics{kind}", $"{Name(kind)}0")).Chunk(2),
        .. keys.Subscription.Topics.Count == 0 ? Array.Empty<MessageButton[]>() : [[keys.Says("ButtonAllTopics", "topic", "all")]],
    ];

    private IEnumerable<MessageButton[]> Topics(AliasKind kind, int number, SubscriptionKeys keys)
    {
        var names = topics.Of(kind);
        foreach (var row in names.Skip(number * TopicsOfPage).Take(TopicsOfPage).Chunk(2))
            yield return [.. row.Select(name => keys.Chooses(ShortLabel.Of(name, LongestTopic), "topic", TopicChoice.Code(name), keys.Subscription.Topics.Contains(name)))];
        List<MessageButton> turns = [];
        if (number > 0)
            turns.Add(keys.Turns("←", Numbered(kind, number - 1)));
        if ((number + 1) * TopicsOfPage < names.Count)
            turns.Add(keys.Turns("→", Numbered(kind, number + 1)));
        if (turns.Count > 0)
            yield return [.. turns];
    }

    private static (AliasKind?, int) KindOf(string page)
    {
        var name = page.TrimEnd("0123456789".ToCharArray());
        return int.TryParse(page[name.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (TopicChoice.Kinds.Select(kind => (AliasKind?)kind).FirstOrDefault(kind => Name(kind!.Value) == name), number) : (null, 0);
    }

    private static string Numbered(AliasKind kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{Name(kind)}{number}");

    private static string Name(AliasKind kind) => kind.ToString().ToLowerInvariant();

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
