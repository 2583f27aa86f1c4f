namespace SezBot.Corpus;

/// <summary>The one writer. Each call is durable when it returns; a call that fails changes nothing.</summary>
public interface ICorpusWriter : IAsyncDisposable
{
    /// <summary>Everything stored from one source, by <see cref="Article.Key"/>.</summary>
    Task<IReadOnlyDictionary<string, StoredArticle>> ArticlesOfAsync(string source, CancellationToken cancel);

    Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel);

    /// <summary>
    /// Writes the revisions; readers see each article change in one step. An id that another (source, key) has is made
    /// unique by a short suffix. Returns the records as stored.
    /// </summary>
    Task<IReadOnlyList<Article>> WriteAsync(IReadOnlyList<ArticleRevision> revisions, CancellationToken cancel);

    /// <summary>Records that the raw bytes changed while the text and the record stayed as they were.</summary>
    Task TouchAsync(string source, string key, string fileHash, CancellationToken cancel);

    /// <summary>Removes articles by public id; returns how many there were.</summary>
    Task<int> RemoveAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancel);

    /// <summary>Passages of current versions that have no dense vector of this model. Vectors may be added while it is read.</summary>
    IAsyncEnumerable<PassageToEmbed> WithoutVectorAsync(string model, CancellationToken cancel);

    /// <summary>How many passages <see cref="WithoutVectorAsync"/> would give.</summary>
    Task<int> CountWithoutVectorAsync(string model, CancellationToken cancel);

    /// <summary>
    /// Adds dense vectors, all of one dimension. In a store that has vectors of another model they lie beside these, unseen, until
    /// <see cref="UseModelAsync"/>; those of a third model give way to them. A passage that is no longer current, or has a vector, is left as it is.
    /// </summary>
    Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancel);

    /// <summary>Vectors under this model's name that have another dimension are another model's, and go; returns whether there were any.</summary>
    Task<bool> ForgetOtherDimensionAsync(string model, int dimension, CancellationToken cancel);

    /// <summary>From now on the vectors of this model are searched; those of every other are gone. A model without vectors changes nothing.</summary>
    Task UseModelAsync(string model, CancellationToken cancel);
}
