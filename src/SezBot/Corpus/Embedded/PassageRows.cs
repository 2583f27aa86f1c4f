using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Corpus.Embedded;

/// <summary>Writes the passages and vectors of articles with statements prepared once; runs inside the caller's transaction.</summary>
internal sealed class PassageRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement _passage = new(
        connection, "INSERT INTO passages(id, article, ordinal, start, text, hash) VALUES ($0, $1, $2, $3, $4, $5) RETURNING row", 6);

    private readonly Statement _vector = new(connection, "INSERT INTO vectors(passage, data) VALUES ($0, $1)", 2);

    /// <summary>Adds the passages of an article that has none.</summary>
    public void Add(long article, IReadOnlyList<EncodedPassage> passages)
    {
        foreach (var (passage, vector, dense) in passages)
        {
            var row = (long)_passage.Scalar(
                passage.Id.ToByteArray(bigEndian: true), article, passage.Ordinal, passage.Start, passage.Text, PassageHash.Of(passage.Text))!;
            _vector.Execute(row, VectorCodec.Encode(vector));
            if (dense is not null)
                DenseTables.Add(connection, dense.Model, row, dense.Values);
        }
    }

    public void Dispose()
    {
        _passage.Dispose();
        _vector.Dispose();
    }
}
