using SezBot.Corpus;

namespace SezBot.Tests.Support;

/// <summary>A writer that keeps everything in memory and records how it was called.</summary>
public sealed class MemoryCorpusWriter : ICorpusWriter
{
    public Dictionary<(string Source, string Key), ArticleRevision> Stored { get; } = [];

    public List<IReadOnlyList<string>> Batches { get; } = [];

    /// <summary>Called after each batch.</summary>
    public Action? Written { get; set; }

    public List<string> Touched { get; } = [];

    public string TextOf(string key) =>
        string.Concat(Stored.Single(entry => entry.Key.Key == key).Value.Passages.Select(encoded => encoded.Passage.Text));

    public Article ArticleOf(string key) => Stored.Single(entry => entry.Key.Key == key).Value.Article;

    public Task<IReadOnlyDictionary<string, StoredArticle>> ArticlesOfAsync(string source, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredArticle>>(Stored.Where(entry => entry.Key.Source == source)
            .ToDictionary(entry => entry.Key.Key, entry => new StoredArticle(entry.Value.Article, entry.Value.FileHash)));

    public Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([.. Stored.Keys.Select(key => key.Source).Distinct()]);

    public Task<IReadOnlyList<Article>> WriteAsync(IReadOnlyList<ArticleRevision> revisions, CancellationToken cancel)
    {
        Batches.Add([.. revisions.Select(revision => revision.Article.Key)]);
        foreach (var revision in revisions)
            Stored[(revision.Article.Source, revision.Article.Key)] = revision;
        Written?.Invoke();
        return Task.FromResult<IReadOnlyList<Article>>([.. revisions.Select(revision => revision.Article)]);
    }

    public Task TouchAsync(string source, string key, string fileHash, CancellationToken cancel)
    {
        Touched.Add(key);
        Stored[(source, key)] = Stored[(source, key)] with { FileHash = fileHash };
        return Task.CompletedTask;
    }

    public Task<int> RemoveAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancel)
    {
        var gone = Stored.Where(entry => articleIds.Contains(entry.Value.Article.Id)).Select(entry => entry.Key).ToList();
        gone.ForEach(key => Stored.Remove(key));
        return Task.FromResult(gone.Count);
    }

    public Dictionary<Guid, DenseVector> Vectors { get; } = [];

    public IAsyncEnumerable<PassageToEmbed> WithoutVectorAsync(string model, CancellationToken cancel) => Missing(model).ToList().ToAsyncEnumerable();

    public Task<int> CountWithoutVectorAsync(string model, CancellationToken cancel) => Task.FromResult(Missing(model).Count());

    private IEnumerable<PassageToEmbed> Missing(string model) => Stored.Values
        .SelectMany(revision => revision.Passages, (revision, encoded) => (revision.Article, encoded.Passage))
        .Where(item => Vectors.GetValueOrDefault(item.Passage.Id)?.Model != model)
        .Select(item => new PassageToEmbed(item.Passage, PassageEncoding.EncodedText(item.Article, item.Passage)));

    public Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancel)
    {
        foreach (var (passage, values) in vectors)
            Vectors[passage.Id] = new DenseVector(model, values);
        return Task.CompletedTask;
    }

    public Task<bool> ForgetOtherDimensionAsync(string model, int dimension, CancellationToken cancel)
    {
        var others = Vectors.Where(entry => entry.Value.Model == model && entry.Value.Values.Length != dimension).Select(entry => entry.Key).ToList();
        others.ForEach(passage => Vectors.Remove(passage));
        return Task.FromResult(others.Count > 0);
    }

    public Task UseModelAsync(string model, CancellationToken cancel) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
