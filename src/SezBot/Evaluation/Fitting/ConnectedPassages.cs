namespace SezBot.Evaluation.Fitting;

/// <summary>Pairs that share an article, at once or through others, are of one group, which no fold parts.</summary>
internal static class ConnectedPassages
{
    /// <returns>The number of the group of each pair, counted from 0 in the order of the list.</returns>
    public static IReadOnlyList<int> GroupOf(IReadOnlyList<EvalPair> pairs)
    {
        var above = new Dictionary<string, string>();
        foreach (var pair in pairs)
            above[Top(pair.A)] = Top(pair.B);
        var numbers = new Dictionary<string, int>();
        return [.. pairs.Select(pair => numbers.TryGetValue(Top(pair.A), out var known) ? known : numbers[Top(pair.A)] = numbers.Count)];

        string Top(string id)
        {
            while (above.TryGetValue(id, out var next) && next != id)
                id = next;
            return id;
        }
    }
}
