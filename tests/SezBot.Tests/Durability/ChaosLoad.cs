using System.Globalization;
using System.Text.RegularExpressions;
using SezBot.Sandbox;
using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Faults;

namespace SezBot.Tests.Durability;

/// <summary>
/// People who write to the bot, in private chats, a group and a forum, at a steady rate. Each message has a mark that its reply is known by:
/// in groups the message that it answers; in private chats the number asked for, or the plant asked about, which is never the same twice in
/// a row.
/// </summary>
internal sealed partial class ChaosLoad
{
    private const long FirstReader = 1_000_000;
    private const int Readers = 40;
    private static readonly long[] Groups = [FirstPeople.Group, FirstPeople.Forum];
    private static readonly long[] GroupMembers = [FirstPeople.Anna, FirstPeople.Ivan, FirstPeople.Emma];

    // What waits longer than the bot is killed would only lengthen the end of the run.
    private const int MostUnconfirmed = 1_000;

    private readonly SandboxWorld _world;
    private readonly Random _random;
    private readonly Dictionary<long, List<string>> _said = [];
    private int _number = 10_000;

    public ChaosLoad(SandboxWorld world, int seed)
    {
        (_world, _random) = (world, new Random(seed));
        world.Roster.AddCrowd(FirstReader, Readers);
    }

    /// <summary>Messages written so far.</summary>
    public int Count => _number - 10_000;

    /// <summary>The marks of what was written, in order, by chat.</summary>
    public IReadOnlyDictionary<long, List<string>> Said => _said;

    /// <summary>Writes so many messages at once.</summary>
    public void Say(int count)
    {
        for (var at = 0; at < count; at++)
            SayOne();
    }

    /// <summary>Writes on until it is told to stop.</summary>
    public async Task SayAsync(int perSecond, CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var due = 0.0; !stop.IsCancellationRequested; await Task.Delay(10, CancellationToken.None))
        {
            var now = TimeProvider.System.GetElapsedTime(started).TotalSeconds * perSecond;
            for (; due < now; due++)
            {
                if (_world.Updates.Count < MostUnconfirmed)
                    SayOne();
            }
        }
    }

    /// <summary>The mark that a message of the bot carries.</summary>
    public static string MarkOf(SentRecord sent) =>
        sent.ReplyToMessageId is { } asked ? $"#{asked}"
        : NumberAskedFor().Match(sent.Text) is { Success: true } number ? number.Groups[1].Value
        : Plant().Match(sent.Text) is { Success: true } plant ? plant.Groups[1].Value
        : sent.Text;

    private void SayOne()
    {
        var number = ++_number;
        var isGroup = _random.Next(5) == 0;
        var chat = isGroup ? Groups[_random.Next(Groups.Length)] : FirstReader + _random.Next(Readers);
        var said = _said.TryGetValue(chat, out var known) ? known : _said[chat] = [];
        var plant = _random.Next(4) == 0 ? PlantNews.Plants[_random.Next(PlantNews.Plants.Length)].Name : null;
        if (said is [.., var last] && last == plant)
            plant = null;
        var command = string.Create(CultureInfo.InvariantCulture, $"/excerpt {number}");
        var question = plant is null ? null : $"{(isGroup ? "/ask " : "")}Сколько станков выпустил завод «{plant}»?";
        var message = _world.People.Say(chat, isGroup ? GroupMembers[_random.Next(GroupMembers.Length)] : chat, question ?? command);
        said.Add(isGroup ? $"#{message.MessageId}" : plant ?? number.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Источника (\d+) у")]
    private static partial Regex NumberAskedFor();

    [GeneratedRegex(@"«(\p{L}+)»")]
    private static partial Regex Plant();
}
