namespace SezBot.Corpus.Qdrant;

/// <summary>Writes articles: the new points first, then the mark on the old ones, then the commit. Killed in between it leaves nothing that is seen.</summary>
internal sealed class QdrantWriter(QdrantConnection connection, WriterSession session, StateUpkeep upkeep, DenseModels models) : ICorpusWriter
{
    private const int MostTries = 20;

    public async Task<IReadOnlyDictionary<string, StoredArticle>> ArticlesOfAsync(string source, CancellationToken cancel) =>
        await ArticlesIn(await session.CurrentAsync(cancel)).OfSourceAsync(source, cancel);

    public async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel) =>
        [.. (await session.CurrentAsync(cancel)).Articles.Keys.Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyList<Article>> WriteAsync(IReadOnlyList<ArticleRevision> revisions, CancellationToken cancel)
    {
        ArticleRevision[] all = [.. revisions];
        cancel.ThrowIfCancellationRequested();
        if (all.Length == 0)
            return [];
        await models.PrepareAsync(all, cancel);
        await session.LeaseAsync([.. all.Select(revision => revision.Article.Source).Distinct()], cancel);
        var plan = await BeginAsync(all, cancel);
        await session.RunAsync(plan.Number, (state, token) => WriteAsync(plan, state, token), cancel);
        await models.AddOthersAsync(plan.Latest, cancel);
        return plan.Records;
    }

    // An id is taken in the state first and looked up then: whoever takes the same one finds it either there or among the articles.
    private async Task<WritePlan> BeginAsync(ArticleRevision[] revisions, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var state = await session.StateAsync(cancel);
            var plan = await PlanAsync(state, revisions, cancel);
            if (await session.BeginAsync(plan.NewIds, cancel) is not var (number, begun))
                continue;
            if (begun.Revision == state.Revision + 1 || (await ArticlesIn(begun).OfIdsAsync(plan.NewIds, cancel)).Count == 0)
                return plan with { Number = number };
            await session.GiveUpAsync(number, cancel);
        }
        throw new StoreException(StoreFault.Locked, session.Collection);
    }

    private async Task<WritePlan> PlanAsync(StoreState state, ArticleRevision[] revisions, CancellationToken cancel)
    {
        var articles = ArticlesIn(state);
        var before = await articles.OfKeysAsync(revisions.Select(revision => revision.Article), cancel);
        var added = revisions.Select(revision => revision.Article).Where(article => !before.ContainsKey((article.Source, article.Key))).ToList();
        var taken = state.Open.SelectMany(open => open.Ids).ToHashSet(StringComparer.Ordinal);
        taken.UnionWith((await articles.OfIdsAsync(added.Select(article => article.Id), cancel)).Select(article => article.Id));
        // Few ids clash; all that a clash may end in are looked up together.
        var ids = added.CountBy(article => article.Id).ToDictionary(pair => pair.Key, pair => pair.Value);
        var variants = added.Where(article => taken.Contains(article.Id) || ids[article.Id] > 1).SelectMany(ArticleIds.Variants);
        taken.UnionWith((await articles.OfIdsAsync(variants, cancel)).Select(article => article.Id));
        return WritePlan.Of(revisions, before, taken);
    }

    private async Task<CountChange> WriteAsync(WritePlan plan, StoreState state, CancellationToken cancel)
    {
        string[] replaced = [.. plan.Replaced.Select(article => article.Id)];
        var articles = ArticlesIn(state);
        var old = await articles.CountAsync(replaced, cancel);
        await new GenerationPoints(connection, state.Collection).UpsertAsync(plan.Points(state), cancel);
        await articles.RetireAsync(replaced, plan.Number, cancel);
        var passages = plan.Latest.SelectMany(revision => revision.Passages).ToList();
        var vectors = passages.Count(passage => state.ValuesOf(passage.Dense) is not null);
        return CountChange.Of([.. plan.Latest.Select(revision => revision.Article)], plan.Replaced, passages.Count - old.Passages, vectors - old.Vectors);
    }

    public async Task TouchAsync(string source, string key, string fileHash, CancellationToken cancel) =>
        await ArticlesIn(await session.LeaseAsync([source], cancel)).TouchAsync(source, key, fileHash, cancel);

    public async Task<int> RemoveAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancel)
    {
        var found = await ArticlesIn(await session.CurrentAsync(cancel)).OfIdsAsync(articleIds, cancel);
        if (found.Count == 0)
            return 0;
        // Under the lease they are looked up again: another writer may have been faster.
        var state = await session.LeaseAsync([.. found.Select(article => article.Source).Distinct()], cancel);
        found = await ArticlesIn(state).OfIdsAsync(articleIds, cancel);
        if (found.Count == 0 || await session.BeginAsync([], cancel) is not var (number, _))
            return 0;
        await session.RunAsync(number, (now, token) => RemoveAsync(now, found, number, token), cancel);
        return found.Count;
    }

    private async Task<CountChange> RemoveAsync(StoreState state, List<Article> removed, long number, CancellationToken cancel)
    {
        string[] ids = [.. removed.Select(article => article.Id)];
        var (passages, vectors) = await ArticlesIn(state).CountAsync(ids, cancel);
        await ArticlesIn(state).RetireAsync(ids, number, cancel);
        return CountChange.Of([], removed, -passages, -vectors);
    }

    public IAsyncEnumerable<PassageToEmbed> WithoutVectorAsync(string model, CancellationToken cancel) => models.WithoutVectorAsync(model, cancel);

    public Task<int> CountWithoutVectorAsync(string model, CancellationToken cancel) => models.CountWithoutVectorAsync(model, cancel);

    public Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancel) => models.AddAsync(model, vectors, cancel);

    public Task<bool> ForgetOtherDimensionAsync(string model, int dimension, CancellationToken cancel) => models.ForgetOtherDimensionAsync(model, dimension, cancel);

    public Task UseModelAsync(string model, CancellationToken cancel) => models.UseAsync(model, cancel);

    private ArticlePoints ArticlesIn(StoreState state) => new(connection, state);

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        try
        {
            await upkeep.RunAsync(session.Collection, CancellationToken.None);
        }
        catch (StoreException)
        {
            // What is left over goes when the next writer comes.
        }
    }
}
