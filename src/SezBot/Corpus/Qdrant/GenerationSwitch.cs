using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// Puts another generation in the place of the one in use: copies what it lacks while nobody writes, verifies it, retires the old one and
/// points the alias at the new. Readers notice nothing; the old generation stays for a rollback.
/// </summary>
internal sealed class GenerationSwitch(QdrantConnection connection, StatePoint states, Generations generations, WriterSession session)
{
    /// <summary>Into a new generation.</summary>
    /// <param name="model">Of the dense vectors that it is to hold; those of the old one come along if they are of this model.</param>
    /// <returns>How many passages there are.</returns>
    public async Task<int> ToNewAsync(string? model, int dimension, IProgress<int>? progress, CancellationToken cancel)
    {
        var from = await session.LeaseAsync([WriterLease.Everything], cancel);
        var to = await generations.CreateAsync(model, dimension, cancel);
        try
        {
            await FillAsync(from, to, [], progress, cancel);
        }
        catch
        {
            await TryDropAsync(to.Collection);
            throw;
        }
        await SwitchAsync(from, to.Collection, cancel);
        return from.Passages;
    }

    /// <summary>Into one that holds some passages already.</summary>
    public async Task ToBuildingAsync(BuildingGeneration building, CancellationToken cancel)
    {
        var from = await session.LeaseAsync([WriterLease.Everything], cancel);
        var to = await states.ReadAsync(building.Collection, cancel) ?? throw new StoreException(StoreFault.Missing, building.Collection);
        var points = new GenerationPoints(connection, to.Collection);
        var there = (await points.AllAsync(new Filter().ButNot(Conditions.Is(Fields.Kind, Fields.StateKind)), [], cancel)).Select(point => point.Id.Uuid).ToHashSet();
        var stale = await FillAsync(from, to, there, null, cancel);
        foreach (var chunk in stale.Chunk(1000))
        {
            var list = new PointsIdsList();
            list.Ids.AddRange(chunk.Select(id => new PointId { Uuid = id }));
            await points.DeleteAsync(new PointsSelector { Points = list }, cancel);
        }
        await SwitchAsync(from, to.Collection, cancel);
    }

    /// <summary>Back to a retired generation, as it was when it was retired.</summary>
    public async Task BackToAsync(string retired, CancellationToken cancel)
    {
        var from = await session.LeaseAsync([WriterLease.Everything], cancel);
        await states.ChangeAsync(retired, state => state with { Successor = null, Writers = [] }, cancel);
        await RetireAsync(from, retired, cancel);
    }

    // Returns what of the points there is not wanted any more.
    private async Task<HashSet<string>> FillAsync(StoreState from, StoreState to, HashSet<string> there, IProgress<int>? progress, CancellationToken cancel)
    {
        var (source, target, stale) = (new GenerationPoints(connection, from.Collection), new GenerationPoints(connection, to.Collection), there.ToHashSet());
        var encode = from.Encoder != to.Encoder || (to.Grams && !from.Grams);
        var withDense = from.Model == to.Model && from.Dimension == to.Dimension;
        var done = 0;
        foreach (var kind in (string[])[Fields.ArticleKind, Fields.PassageKind])
        {
            await foreach (var page in source.PagesAsync(_ => Task.FromResult(from.Visibility.Of(kind)), null, withVectors: true, cancel))
            {
                stale.ExceptWith(page.Select(point => PointIds.OfCopy(point.Id).Uuid));
                var missing = page.Where(point => !there.Contains(PointIds.OfCopy(point.Id).Uuid));
                await target.UpsertAsync(missing.Select(point => PointCopy.Into(to, point, encode, withDense)), cancel);
                if (kind == Fields.PassageKind)
                    progress?.Report(done += page.Count);
            }
        }
        return stale;
    }

    private async Task SwitchAsync(StoreState from, string target, CancellationToken cancel)
    {
        var points = new GenerationPoints(connection, target);
        var (articles, passages, vectors) = (
            await points.CountAsync(Conditions.All(Conditions.Is(Fields.Kind, Fields.ArticleKind)), cancel),
            await points.CountAsync(Conditions.All(Conditions.Is(Fields.Kind, Fields.PassageKind)), cancel),
            await points.CountAsync(Conditions.All(Conditions.Is(Fields.Embedded, 1)), cancel));
        if (articles != from.ArticleCount || passages != from.Passages)
            throw new StoreException(StoreFault.Damaged, $"{target} ({articles}/{from.ArticleCount}, {passages}/{from.Passages})");
        var (filled, _) = await states.ChangeAsync(
            target, state => state with { Articles = from.Articles, Passages = passages, Undated = from.Undated, Vectors = vectors }, cancel);
        await new GoldenQuestions(connection).AskAsync(filled, cancel);
        await RetireAsync(from, target, cancel);
        // Of an empty one nobody wants anything back.
        if (from.ArticleCount == 0)
            await TryDropAsync(from.Collection);
    }

    // If this is the last that is heard of us, the next writer finds the successor and switches the alias.
    private async Task RetireAsync(StoreState from, string successor, CancellationToken cancel)
    {
        await states.ChangeAsync(from.Collection, state => state with { Successor = successor, Writers = [], Building = null }, cancel);
        await generations.UseAsync(successor, cancel);
        session.MoveTo(successor);
    }

    private async Task TryDropAsync(string name)
    {
        try
        {
            await generations.DropAsync(name, CancellationToken.None);
        }
        catch (StoreException)
        {
        }
    }
}
