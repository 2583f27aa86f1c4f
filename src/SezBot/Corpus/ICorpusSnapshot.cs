using SezBot.Text;

namespace SezBot.Corpus;

/// <summary>One committed state of the store. Not safe for use by several threads at once.</summary>
public interface ICorpusSnapshot : IAsyncDisposable
{
    /// <summary>Passages of all current versions.</summary>
    int PassageCount { get; }

    int ArticleCount { get; }

    /// <summary>Articles without a publication date: a date filter leaves them out.</summary>
    int UndatedCount { get; }

    /// <summary>Read from another store than the configured one, which is out of reach: it may be of long ago, and the reader is told.</summary>
    bool IsFallback => false;

    /// <summary>
    /// The best passages by the dot product of the IDF-weighted query and the passage vectors, best first; scores within
    /// 1e-4 relative are ties, ordered by passage id. Passages that share no term with the query are never returned.
    /// </summary>
    Task<IReadOnlyList<ScoredPassage>> SearchAsync(SparseVector query, SearchFilter filter, int limit, CancellationToken cancel);

    /// <summary>Name of the model whose dense vectors are searched; null when the store has none.</summary>
    string? VectorModel { get; }

    /// <summary>Of the vectors of <see cref="VectorModel"/>; 0 where there are none.</summary>
    int VectorDimension { get; }

    /// <summary>How many passages of current versions have a vector of <see cref="VectorModel"/>.</summary>
    Task<int> VectorCountAsync(CancellationToken cancel);

    /// <summary>
    /// The passages whose dense vectors have the highest dot product with the query's, best first, ties as in <see cref="SearchAsync"/>.
    /// Passages without a vector are not found; a query of another model than <see cref="VectorModel"/> finds nothing.
    /// </summary>
    Task<IReadOnlyList<ScoredPassage>> SearchDenseAsync(DenseVector query, SearchFilter filter, int limit, CancellationToken cancel);

    /// <summary>
    /// Which of these lexical indices (<see cref="LexicalEncoder.StemIndex"/>) occur in a current passage. A question asks seldom and
    /// in few calls: for its unknown words, and then for what they may have been meant to be, up to about four thousand indices.
    /// </summary>
    Task<IReadOnlySet<uint>> KnownAsync(IReadOnlyCollection<uint> terms, CancellationToken cancel);

    Task<Article?> ArticleAsync(string id, CancellationToken cancel);

    /// <summary>The articles with these ids; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<string, Article>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>Every article once, in no particular order, with what an incremental load compares against. Anything may be read meanwhile.</summary>
    /// <remarks>Whoever copies a corpus walks it by this.</remarks>
    IAsyncEnumerable<StoredArticle> AllArticlesAsync(CancellationToken cancel);

    /// <summary>
    /// The dense vectors (<see cref="VectorModel"/>) of an article's passages, by passage id; passages without one are left out. Empty when
    /// there is no such article or no such model.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, DenseVector>> VectorsAsync(string articleId, CancellationToken cancel);

    /// <summary>All passages of an article's current version in order; empty when there is no such article.</summary>
    Task<IReadOnlyList<Passage>> PassagesAsync(string articleId, CancellationToken cancel);

    /// <summary>Articles by the day they are listed under, newest first, then by id.</summary>
    Task<IReadOnlyList<Article>> LatestAsync(SearchFilter filter, int limit, CancellationToken cancel);

    /// <summary>
    /// Articles first seen in <c>(after, until]</c> whose source had delivered before: its first load is an archive and no news. The
    /// oldest first, then by id.
    /// </summary>
    Task<IReadOnlyList<Article>> ArrivedAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel);

    /// <summary>Days on which articles were published, the nearest to the given one first, the earlier of two equally near; without that day itself.</summary>
    Task<IReadOnlyList<DateOnly>> DaysNearAsync(DateOnly day, int limit, CancellationToken cancel);
}
