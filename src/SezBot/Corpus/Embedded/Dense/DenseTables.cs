using System.Globalization;
using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>
/// The tables of dense vectors (float32, little-endian): those of the model in use, and beside them those of a model that is to take its
/// place. A vector is never changed and rows only grow, so whoever follows reads on from the last row it knows. Older programs pass the
/// tables over; what they remove of the passages leaves vectors behind that no reader counts.
/// </summary>
internal static class DenseTables
{
    public const string Current = "dense";
    public const string Next = "dense_next";

    private const string Generation = "dense_generation";

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS dense(row INTEGER PRIMARY KEY AUTOINCREMENT, passage INTEGER NOT NULL UNIQUE, data BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS dense_next(row INTEGER PRIMARY KEY AUTOINCREMENT, passage INTEGER NOT NULL UNIQUE, data BLOB NOT NULL);
        """;

    /// <summary>Called by writers only: a store that nobody writes has the tables or needs none.</summary>
    public static void Ensure(SqliteConnection connection) => connection.Execute(Tables);

    /// <summary>The model whose vectors are searched; null for none.</summary>
    public static string? ModelOf(SqliteConnection connection) => Schema.ReadMeta(connection, Key(Current, "model"));

    public static int DimensionOf(SqliteConnection connection) =>
        int.Parse(Schema.ReadMeta(connection, Key(Current, "dimension")) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Changes when other vectors take the place of those in use: then they have to be loaded afresh.</summary>
    public static string ReadGeneration(SqliteConnection connection) =>
        $"{Schema.ReadMeta(connection, "store")}/{Schema.ReadMeta(connection, Generation)}";

    public static int Count(SqliteConnection connection) => ModelOf(connection) is null
        ? 0
        : connection.ExecuteScalar<int>("SELECT count(*) FROM dense d JOIN passages p ON p.row = d.passage");

    /// <summary>The vectors in use of one article's passages.</summary>
    public static Dictionary<Guid, DenseVector> Of(SqliteConnection connection, string article) => ModelOf(connection) is not { } model
        ? []
        : connection
            .Query<(byte[] Id, byte[] Data)>(
                "SELECT p.id, d.data FROM articles a JOIN passages p ON p.article = a.row JOIN dense d ON d.passage = p.row WHERE a.id = @article",
                new { article })
            .ToDictionary(row => new Guid(row.Id, bigEndian: true), row => new DenseVector(model, MemoryMarshal.Cast<byte, float>(row.Data).ToArray()));

    /// <summary>The table that holds, or would hold, vectors of the model; null for a model that has none beside those in use.</summary>
    public static string? TableOf(SqliteConnection connection, string model) => ModelOf(connection) == model ? Current
        : Schema.ReadMeta(connection, Key(Next, "model")) == model ? Next
        : null;

    public static void Add(SqliteConnection connection, string model, long passage, float[] values)
    {
        var table = TableOf(connection, model) ?? Begin(connection, model, values.Length);
        if (Schema.ReadMeta(connection, Key(table, "dimension")) != values.Length.ToString(CultureInfo.InvariantCulture))
            throw new ArgumentException($"The vectors of a model have one dimension; {model} gave another one of {values.Length}.", nameof(values));
        connection.Execute(
            $"INSERT OR IGNORE INTO {table}(passage, data) VALUES (@passage, @data)", new { passage, data = MemoryMarshal.AsBytes(values.AsSpan()).ToArray() });
    }

    // While no vector is in use there is nothing that a reader could miss.
    private static string Begin(SqliteConnection connection, string model, int dimension)
    {
        var table = connection.ExecuteScalar<bool>("SELECT EXISTS(SELECT 1 FROM dense)") ? Next : Current;
        connection.Execute($"DELETE FROM {table}");
        if (table == Current)
            RaiseGeneration(connection);
        Schema.WriteMeta(connection, Key(table, "model"), model);
        Schema.WriteMeta(connection, Key(table, "dimension"), dimension.ToString(CultureInfo.InvariantCulture));
        return table;
    }

    public static bool HasOtherDimension(SqliteConnection connection, string model, int dimension) =>
        TableOf(connection, model) is { } table && Schema.ReadMeta(connection, Key(table, "dimension")) != dimension.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs inside the caller's transaction: the model's vectors go, and those to come have this dimension.</summary>
    public static bool Forget(SqliteConnection connection, string model, int dimension)
    {
        var table = TableOf(connection, model)!;
        connection.Execute($"DELETE FROM {table}");
        Schema.WriteMeta(connection, Key(table, "dimension"), dimension.ToString(CultureInfo.InvariantCulture));
        RaiseGeneration(connection);
        return true;
    }

    /// <summary>Whether vectors of another model than this one are stored, or this one's are not in use yet.</summary>
    public static bool HasOthers(SqliteConnection connection, string model) =>
        ModelOf(connection) != model || Schema.ReadMeta(connection, Key(Next, "model")) is not null;

    /// <summary>Runs inside the caller's transaction, on a model that has a table; returns whether other vectors are in use now.</summary>
    public static bool Use(SqliteConnection connection, string model)
    {
        var isNext = TableOf(connection, model) == Next;
        if (isNext)
        {
            connection.Execute("DROP TABLE dense; ALTER TABLE dense_next RENAME TO dense");
            Schema.WriteMeta(connection, Key(Current, "model"), model);
            Schema.WriteMeta(connection, Key(Current, "dimension"), Schema.ReadMeta(connection, Key(Next, "dimension"))!);
            RaiseGeneration(connection);
            Ensure(connection);
        }
        connection.Execute("DELETE FROM dense_next; DELETE FROM meta WHERE key IN ('dense_next_model', 'dense_next_dimension')");
        return isNext;
    }

    private static void RaiseGeneration(SqliteConnection connection)
    {
        var generation = int.Parse(Schema.ReadMeta(connection, Generation) ?? "0", CultureInfo.InvariantCulture);
        Schema.WriteMeta(connection, Generation, (generation + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string Key(string table, string field) => $"{table}_{field}";
}
