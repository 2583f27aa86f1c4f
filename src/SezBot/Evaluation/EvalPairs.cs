using SezBot.Digests.Events;

namespace SezBot.Evaluation;

/// <summary>Judges the pairs of a data set as a summary would.</summary>
public sealed class EvalPairs(EventReader reader, EventLikeness likeness)
{
    /// <summary>Null where the data set has no pairs.</summary>
    /// <exception cref="EvalException">A pair names a passage that is not there.</exception>
    public PairFigures? Measure(DataSet dataSet) => dataSet.Pairs.Count == 0
        ? null
        : PairFigures.Of([.. Texts(dataSet, reader).Select(pair => (likeness.AreOneEvent(pair.One, pair.Other), pair.IsOneEvent))]);

    /// <summary>The pairs with their texts, each text analysed once.</summary>
    /// <exception cref="EvalException">A pair names a passage that is not there.</exception>
    public static IEnumerable<(EventText One, EventText Other, bool IsOneEvent)> Texts(DataSet dataSet, EventReader reader)
    {
        var passages = (dataSet.Passages ?? []).ToDictionary(passage => passage.Id);
        var read = new Dictionary<string, EventText>();
        return dataSet.Pairs.Select(pair => (Text(pair.A), Text(pair.B), pair.SameEvent));

        EventText Text(string id)
        {
            if (!passages.TryGetValue(id, out var passage))
                throw new EvalException(EvalFault.PassageMissing, id);
            return read.TryGetValue(id, out var text) ? text : read[id] = reader.Read(passage.Title ?? "", passage.Text);
        }
    }
}
