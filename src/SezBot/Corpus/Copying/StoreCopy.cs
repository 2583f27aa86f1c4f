namespace SezBot.Corpus.Copying;

/// <summary>
/// Brings the corpus of one store into another: records with the time of first sight and the file hash, texts, dense vectors. Lexical
/// vectors are made anew from the texts, with this program's constants. What is there already is passed over, so a run that was stopped is
/// finished by the next. What only the target has is left alone.
/// </summary>
/// <param name="source">One committed state; others may go on writing that store.</param>
public sealed class StoreCopy(ICorpusSnapshot source, IPassageStore target)
{
    private const int BatchPassages = 256;

    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);

    /// <param name="progress">Passages done, of those of the source.</param>
    /// <exception cref="StoreException">A store cannot be used; what was copied so far stays.</exception>
    public async Task<CopySummary> RunAsync(IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        int copied;
        await using (var writer = await target.WriterAsync(cancel))
        {
            if (source.VectorModel is { } model)
                await writer.ForgetOtherDimensionAsync(model, source.VectorDimension, cancel);
            copied = await WriteArticlesAsync(writer, progress, cancel);
            await AddMissingVectorsAsync(writer, cancel);
        }
        await using var written = await target.SnapshotAsync(cancel);
        return await new CopyVerification(source, written).RunAsync(copied, progress, cancel);
    }

    private async Task<int> WriteArticlesAsync(ICorpusWriter writer, IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        var present = new StoredArticles(writer);
        var (batch, size, copied, passages) = (new List<ArticleRevision>(), 0, 0, 0);
        await foreach (var stored in source.AllArticlesAsync(cancel))
        {
            var texts = await source.PassagesAsync(stored.Article.Id, cancel);
            passages += texts.Count;
            var found = await present.FindAsync(stored.Article, cancel);
            if (found is not null && CopiedArticle.IsSame(stored, found))
            {
                NoteId(stored.Article, found.Article);
                continue;
            }
            if (!CopiedArticle.IsWhole(stored.Article, texts))
                continue; // the comparison names it, and the next run copies what has taken its place
            // A store keeps the first sight of what it has; here that of the source holds.
            if (found is not null && found.Article.FirstSeen != stored.Article.FirstSeen)
                await writer.RemoveAsync([found.Article.Id], cancel);
            batch.Add(await RevisionAsync(stored, texts, cancel));
            size += texts.Count;
            if (size < BatchPassages)
                continue;
            copied += await FlushAsync(writer, batch, cancel);
            size = 0;
            progress?.Report(new CopyProgress(passages, source.PassageCount, IsVerifying: false));
        }
        return copied + await FlushAsync(writer, batch, cancel);
    }

    private async Task<int> FlushAsync(ICorpusWriter writer, List<ArticleRevision> batch, CancellationToken cancel)
    {
        var count = batch.Count;
        if (count == 0)
            return 0;
        var written = await writer.WriteAsync([.. batch], cancel);
        foreach (var (revision, article) in batch.Zip(written))
            NoteId(revision.Article, article);
        batch.Clear();
        return count;
    }

    private void NoteId(Article article, Article copy)
    {
        if (copy.Id != article.Id)
            _renamed[copy.Id] = article.Id;
    }

    private async Task<ArticleRevision> RevisionAsync(StoredArticle stored, IReadOnlyList<Passage> passages, CancellationToken cancel)
    {
        var dense = await source.VectorsAsync(stored.Article.Id, cancel);
        return new ArticleRevision(stored.Article, stored.FileHash, [.. passages.Select(passage => new EncodedPassage(
            passage, PassageEncoding.Vector(stored.Article, passage), dense.GetValueOrDefault(passage.Id)))]);
    }

    /// <summary>Vectors of articles that were there already; then the source's model is the one in use.</summary>
    private async Task AddMissingVectorsAsync(ICorpusWriter writer, CancellationToken cancel)
    {
        if (source.VectorModel is not { } model)
            return;
        var lookup = new SourceVectors(source, _renamed);
        var batch = new List<PassageVector>();
        await foreach (var missing in writer.WithoutVectorAsync(model, cancel))
        {
            if (await lookup.FindAsync(missing.Passage, cancel) is { } vector)
                batch.Add(new PassageVector(missing.Passage, vector.Values));
            if (batch.Count < BatchPassages)
                continue;
            await writer.AddVectorsAsync(model, batch, cancel);
            batch = [];
        }
        if (batch.Count > 0)
            await writer.AddVectorsAsync(model, batch, cancel);
        await writer.UseModelAsync(model, cancel);
    }
}
