using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>Dense search within one read transaction.</summary>
internal sealed class DenseSearch
{
    private readonly DenseFollower _follower;
    private readonly SqliteConnection _connection;
    private DenseIndex? _index;

    public DenseSearch(DenseFollower follower, SqliteConnection connection, CancellationToken cancel)
    {
        (_follower, _connection, Model) = (follower, connection, DenseTables.ModelOf(connection));
        if (follower.IsLoaded && Model is not null)
            _index = follower.At(connection, cancel);
    }

    /// <summary>The model whose vectors are searched; null for none.</summary>
    public string? Model { get; }

    /// <summary>What the search finds, in its order, before the texts are read.</summary>
    public IEnumerable<(IndexedPassage Passage, float Score)> Best(DenseVector query, SearchFilter filter, int limit, CancellationToken cancel)
    {
        if (Model is null || query.Model != Model)
            return [];
        _index ??= _follower.At(_connection, cancel);
        return Ranking.Order(_index.Search(query.Values, filter, limit, cancel), item => item.Score, item => item.Passage.Id).Take(limit);
    }
}
