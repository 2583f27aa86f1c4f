using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>Reads the vectors that were added after a row, in the order of the file.</summary>
internal sealed class DenseReader(SqliteConnection connection, int dimension, long after)
{
    /// <summary>The last row that was read.</summary>
    public long LastRow { get; private set; } = after;

    /// <exception cref="InvalidDataException">A vector has another dimension than the store says.</exception>
    public IEnumerable<DenseBlock> Blocks(CancellationToken cancel)
    {
        var left = connection.ExecuteScalar<int>("SELECT count(*) FROM dense WHERE row > @LastRow", new { LastRow });
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT d.row, d.data, p.row, p.article, p.id, a.published
            FROM dense d CROSS JOIN passages p ON p.row = d.passage JOIN articles a ON a.row = p.article WHERE d.row > $after ORDER BY d.row
            """;
        command.Parameters.AddWithValue("$after", LastRow);
        using var reader = command.ExecuteReader();
        while (left > 0 && Block(reader, Math.Min(left, DenseBlock.MostRows), cancel) is { Live: > 0 } block)
        {
            left -= block.Passages.Length;
            yield return block;
        }
    }

    private DenseBlock Block(SqliteDataReader reader, int most, CancellationToken cancel)
    {
        var matrix = GC.AllocateUninitializedArray<float>(most * dimension);
        var passages = new IndexedPassage[most];
        var count = 0;
        for (; count < most && reader.Read(); count++)
        {
            cancel.ThrowIfCancellationRequested();
            LastRow = reader.GetInt64(0);
            var values = MemoryMarshal.Cast<byte, float>((byte[])reader[1]);
            if (values.Length != dimension)
                throw new InvalidDataException("dense vector of a wrong length");
            values.CopyTo(matrix.AsSpan(count * dimension));
            var day = reader.IsDBNull(5) ? IndexedPassage.Undated : ArticleRow.ReadDate(reader.GetString(5))!.Value.DayNumber;
            passages[count] = new IndexedPassage(reader.GetInt64(2), reader.GetInt64(3), new Guid((byte[])reader[4], bigEndian: true), day);
        }
        return DenseBlock.Of(count == most ? matrix : matrix[..(count * dimension)], count == most ? passages : passages[..count], dimension);
    }
}
