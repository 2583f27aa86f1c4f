namespace SezBot.Corpus.Copying;

/// <summary>Reads two stores article by article and compares everything: records, versions, file hashes, texts and offsets, dense vectors.</summary>
internal sealed class CopyVerification(ICorpusSnapshot source, ICorpusSnapshot target)
{
    // A store that keeps unit vectors may normalise them once more.
    private const float VectorTolerance = 1e-5f;

    public async Task<CopySummary> RunAsync(int copied, IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        var there = await ReadTargetAsync(cancel);
        var (articles, passages, vectors, renamed, different) = (0, 0, 0, 0, new List<string>());
        await foreach (var stored in source.AllArticlesAsync(cancel))
        {
            var texts = await source.PassagesAsync(stored.Article.Id, cancel);
            var dense = await source.VectorsAsync(stored.Article.Id, cancel);
            (articles, passages, vectors) = (articles + 1, passages + texts.Count, vectors + dense.Count);
            there.Remove((stored.Article.Source, stored.Article.Key), out var found);
            renamed += found is not null && found.Article.Id != stored.Article.Id ? 1 : 0;
            if (found is null || !SameRecord.Holds(stored, found) || !await AreSameAsync(found.Article.Id, texts, dense, cancel))
                different.Add(stored.Article.Id);
            progress?.Report(new CopyProgress(passages, source.PassageCount, IsVerifying: true));
        }
        return new CopySummary(articles, passages, vectors, copied, renamed, there.Count, different);
    }

    private async Task<Dictionary<(string Source, string Key), StoredArticle>> ReadTargetAsync(CancellationToken cancel)
    {
        var there = new Dictionary<(string, string), StoredArticle>();
        await foreach (var stored in target.AllArticlesAsync(cancel))
            there[(stored.Article.Source, stored.Article.Key)] = stored;
        return there;
    }

    private async Task<bool> AreSameAsync(
        string id, IReadOnlyList<Passage> texts, IReadOnlyDictionary<Guid, DenseVector> dense, CancellationToken cancel)
    {
        var copies = await target.PassagesAsync(id, cancel);
        var vectors = await target.VectorsAsync(id, cancel);
        return copies.Select(copy => copy with { Article = "" }).SequenceEqual(texts.Select(text => text with { Article = "" }))
            && dense.All(entry => vectors.TryGetValue(entry.Key, out var copy) && AreSame(entry.Value, copy));
    }

    private static bool AreSame(DenseVector one, DenseVector other) =>
        one.Model == other.Model
        && one.Values.Length == other.Values.Length
        && one.Values.Zip(other.Values, (left, right) => Math.Abs(left - right)).All(difference => difference <= VectorTolerance);
}
