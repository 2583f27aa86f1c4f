using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// Which points one state of the corpus consists of (multi-version concurrency control): those that a committed transaction wrote and no
/// committed one has replaced.
/// </summary>
/// <param name="Next">The number of the first transaction that had not begun.</param>
/// <param name="Uncommitted">Numbers below it that were open or had been given up.</param>
internal sealed record Visibility(long Next, IReadOnlyList<long> Uncommitted)
{
    /// <summary>The filter at the root of every query, scroll and count.</summary>
    public Filter Of(string kind, params IEnumerable<Condition> conditions)
    {
        var filter = Conditions.All([Conditions.Is(Fields.Kind, kind), Conditions.Below(Fields.Since, Next), .. conditions]);
        var replaced = Conditions.All(Conditions.Below(Fields.Until, Next));
        if (Uncommitted.Count > 0)
        {
            filter.ButNot(Conditions.OneOf(Fields.Since, Uncommitted));
            replaced.ButNot(Conditions.OneOf(Fields.Until, Uncommitted));
        }
        return filter.ButNot(new Condition { Filter = replaced });
    }
}
