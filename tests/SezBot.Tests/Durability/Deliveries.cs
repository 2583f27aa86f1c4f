using SezBot.Sandbox.Faults;

namespace SezBot.Tests.Durability;

/// <summary>
/// What the server really got, held against what people wrote. Replies of a chat carry the marks of its messages in their order; a message
/// that was in doubt is sent again before the next one of its chat, so a repetition stands right behind what it repeats.
/// </summary>
/// <param name="Lost">Marks that no reply carries.</param>
/// <param name="Inverted">Chats whose replies do not come in the order of the messages.</param>
/// <param name="Repeated">Replies that came again, and how often, by chat and the number of the last.</param>
internal sealed record Deliveries(IReadOnlyList<string> Lost, IReadOnlyList<string> Inverted, IReadOnlyDictionary<(long Chat, int Message), int> Repeated)
{
    public int Repetitions => Repeated.Values.Sum();

    public static Deliveries Of(IReadOnlyDictionary<long, List<string>> said, IReadOnlyList<SentRecord> sent)
    {
        var (lost, inverted, repeated) = (new List<string>(), new List<string>(), new Dictionary<(long, int), int>());
        var byChat = sent.ToLookup(record => record.ChatId);
        foreach (var (chat, marks) in said)
        {
            var runs = Runs([.. byChat[chat]]);
            lost.AddRange(marks.Except(runs.Select(run => run.Mark)).Select(mark => $"{chat} {mark}"));
            if (!runs.Select(run => run.Mark).SequenceEqual(marks))
                inverted.Add(Difference(chat, marks, [.. runs.Select(run => run.Mark)]));
            foreach (var (_, message, times) in runs.Where(run => run.Times > 1))
                repeated[(chat, message)] = times - 1;
        }
        return new Deliveries(lost, inverted, repeated);
    }

    private static List<(string Mark, int Message, int Times)> Runs(IReadOnlyList<SentRecord> sent)
    {
        var runs = new List<(string Mark, int Message, int Times)>();
        foreach (var record in sent)
        {
            var mark = ChaosLoad.MarkOf(record);
            if (runs is [.., var last] && last.Mark == mark)
                runs[^1] = (mark, record.MessageId, last.Times + 1);
            else
                runs.Add((mark, record.MessageId, 1));
        }
        return runs;
    }

    private static string Difference(long chat, List<string> expected, List<string> got)
    {
        var at = expected.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{chat} from {at}: expected {string.Join(' ', expected.Skip(at).Take(6))}, got {string.Join(' ', got.Skip(at).Take(6))}";
    }
}
