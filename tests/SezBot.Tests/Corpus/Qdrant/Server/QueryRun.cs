using System.Buffers;
using System.Numerics.Tensors;
using SezBot.Tests.Corpus.Qdrant.Wire;
using Hits = System.Collections.Generic.List<(int Slot, float Score)>;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>One query of the universal query API on one collection.</summary>
internal sealed class QueryRun(StoredCollection collection)
{
    private const int DefaultLimit = 10;

    public IEnumerable<ScoredPoint> Run(QueryPoints request)
    {
        RequestRules.CheckTimeout(request.HasTimeout, request.Timeout);
        var limit = RequestRules.Limit(request.HasLimit, request.Limit, DefaultLimit);
        var offset = (int)Math.Min(request.Offset, (ulong)(int.MaxValue - limit));
        var step = new QueryStep(request.Query, request.Using, request.Filter, request.HasScoreThreshold ? request.ScoreThreshold : null, limit + offset, request.Prefetch);
        return Run(step, above: null).Skip(offset)
            .Select(hit => Projection.Scored(collection.Slots[hit.Slot]!, hit.Score, request.WithPayload, request.WithVectors));
    }

    /// <param name="above">The filters of the steps above: each holds for everything below it too.</param>
    private Hits Run(QueryStep step, Filter? above)
    {
        FilterRules.Check(step.Filter);
        var filter = Both(above, step.Filter);
        if (step.Prefetch.Count == 0)
            return Leaf(step, filter, among: null);
        var lists = step.Prefetch.Select(prefetch => Run(Step(prefetch), filter)).ToList();
        return step.Query?.VariantCase switch
        {
            Query.VariantOneofCase.Fusion when step.Query.Fusion == Fusion.Rrf => Fused(step, RankMerge.Rrf(lists, null)),
            Query.VariantOneofCase.Fusion when step.Query.Fusion == Fusion.Dbsf => Fused(step, RankMerge.Dbsf(lists)),
            Query.VariantOneofCase.Rrf => Fused(step, RankMerge.Rrf(lists, step.Query.Rrf)),
            null => throw Refusal.Input("A query is needed to merge the prefetches. Can't have prefetches without defining a query."),
            _ => Leaf(step, filter, [.. lists.SelectMany(list => list).Select(hit => hit.Slot)]),
        };
    }

    private static QueryStep Step(PrefetchQuery request) => new(
        request.Query, request.Using, request.Filter, request.HasScoreThreshold ? request.ScoreThreshold : null,
        RequestRules.Limit(request.HasLimit, request.Limit, DefaultLimit), request.Prefetch);

    private static Hits Fused(QueryStep step, Dictionary<int, float> sums) => Ties.Best(
        sums.Select(pair => (pair.Key, pair.Value)).Where(hit => step.Threshold is not { } least || hit.Value >= least), step.Limit, _ => true);

    /// <param name="among">The slots that the prefetches found; null for the whole collection.</param>
    private Hits Leaf(QueryStep step, Filter? filter, HashSet<int>? among)
    {
        bool Accept(int slot) => (among is null || among.Contains(slot)) && Selection.Passes(collection, filter, slot);
        return step.Query?.VariantCase switch
        {
            null => [.. Selection.ById(collection, filter, null).Take(step.Limit).Select(point => (collection.SlotOf(point.Key)!.Value, 0f))],
            Query.VariantOneofCase.Nearest => Nearest(step, Accept),
            Query.VariantOneofCase.OrderBy => [.. OrderedRun.Slots(collection, filter, step.Query.OrderBy)
                .Where(entry => among is null || among.Contains(entry.Slot)).Take(step.Limit).Select(entry => (entry.Slot, 0f))],
            Query.VariantOneofCase.Sample => Ties.Best(Selection.Slots(collection, filter).Select(slot => (slot, 0f)), step.Limit, Accept),
            Query.VariantOneofCase.Fusion or Query.VariantOneofCase.Rrf => throw Refusal.Input("cannot apply Fusion without prefetches"),
            _ => throw Refusal.Unknown("Query variant"),
        };
    }

    private Hits Nearest(QueryStep step, Func<int, bool> accept)
    {
        var name = step.Using;
        var sparse = collection.Space.IsSparse(name);
        var (target, self) = Target(step.Query!.Nearest, name, sparse);
        bool Wanted(int slot) => slot != self && accept(slot);
        return target switch
        {
            SparseVector vector => SparseNearest(step, collection.Sparse(name), vector, Wanted),
            float[] vector => Ties.Best(Above(step, DenseScores(name, vector, Wanted)), step.Limit, _ => true),
            _ => [],
        };
    }

    private (object? Vector, int? Self) Target(VectorInput input, string name, bool sparse) => input.VariantCase switch
    {
        VectorInput.VariantOneofCase.Sparse when sparse => (RequestRules.Checked(input.Sparse), null),
        VectorInput.VariantOneofCase.Dense when !sparse => (collection.Space.Stored(name, input.Dense.Data), null),
        VectorInput.VariantOneofCase.Sparse or VectorInput.VariantOneofCase.Dense =>
            throw Refusal.Input("Conversion between sparse and regular vectors failed"),
        VectorInput.VariantOneofCase.Id when collection.SlotOf(PointKey.Read(input.Id)) is { } slot =>
            (sparse ? collection.Slots[slot]!.Sparse.GetValueOrDefault(name) : collection.Slots[slot]!.Dense.GetValueOrDefault(name), slot),
        VectorInput.VariantOneofCase.Id => throw Refusal.NotFound($"No point with id {PointKey.Read(input.Id)} found"),
        _ => throw Refusal.Unknown("VectorInput variant"),
    };

    private Hits SparseNearest(QueryStep step, SparseIndex index, SparseVector query, Func<int, bool> accept)
    {
        var scores = ArrayPool<float>.Shared.Rent(Math.Max(1, collection.Slots.Count));
        try
        {
            var used = scores.AsSpan(0, collection.Slots.Count);
            used.Fill(float.NaN);
            index.Score(query, used);
            var touched = new Hits();
            for (var slot = 0; slot < used.Length; slot++)
                if (!float.IsNaN(used[slot]))
                    touched.Add((slot, used[slot]));
            return Ties.Best(Above(step, touched), step.Limit, accept);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private IEnumerable<(int Slot, float Score)> DenseScores(string name, float[] query, Func<int, bool> accept)
    {
        for (var slot = 0; slot < collection.Slots.Count; slot++)
            if (collection.Slots[slot]?.Dense.TryGetValue(name, out var vector) == true && accept(slot))
                yield return (slot, TensorPrimitives.Dot<float>(query, vector));
    }

    private static IEnumerable<(int Slot, float Score)> Above(QueryStep step, IEnumerable<(int Slot, float Score)> hits) =>
        step.Threshold is { } least ? hits.Where(hit => hit.Score > least) : hits;

    private static Filter? Both(Filter? above, Filter? own) => (above, own) switch
    {
        (null, _) => own,
        (_, null) => above,
        _ => new Filter { Must = { new Condition { Filter = above }, new Condition { Filter = own } } },
    };
}
