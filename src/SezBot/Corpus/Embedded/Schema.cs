using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// The tables of <c>corpus.db</c>. Row ids are never used again, so a follower can tell a removed article from a new one.
/// Vectors have a table of their own: the index is loaded by one sequential read that does not touch the texts.
/// </summary>
internal static class Schema
{
    public const int Format = 1;

    private const string Tables = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE articles(
            row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, key TEXT NOT NULL,
            version TEXT NOT NULL, title TEXT, publisher TEXT, attribution TEXT, published TEXT, first_seen INTEGER NOT NULL,
            url TEXT, language TEXT, length INTEGER NOT NULL, file_hash TEXT NOT NULL, changed INTEGER NOT NULL,
            UNIQUE(source, key));
        CREATE INDEX articles_changed ON articles(changed);
        CREATE TABLE passages(
            row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL, article INTEGER NOT NULL REFERENCES articles(row),
            ordinal INTEGER NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL, hash INTEGER NOT NULL,
            UNIQUE(article, ordinal));
        CREATE TABLE vectors(passage INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE removals(article INTEGER PRIMARY KEY, sequence INTEGER NOT NULL);
        CREATE INDEX removals_sequence ON removals(sequence);
        """;

    // Older programs pass the table over, so it needs no new format.
    private const string Stamps = """
        CREATE TABLE IF NOT EXISTS commits(sequence INTEGER PRIMARY KEY, stamp INTEGER NOT NULL);
        INSERT OR REPLACE INTO commits VALUES (@sequence, random());
        DELETE FROM commits WHERE sequence <= @sequence - @KeptStamps;
        """;

    private const int KeptStamps = 1000;

    /// <summary>Makes the tables in an empty file, or checks that this program knows the format of a filled one.</summary>
    public static void Ensure(SqliteConnection connection, string path, string encoder)
    {
        if (IsForeign(connection))
            throw new StoreException(StoreFault.Damaged, path);
        connection.Execute("PRAGMA journal_mode=WAL");
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0)
            Create(connection, encoder);
        var format = int.Parse(ReadMeta(connection, "format") ?? "0", CultureInfo.InvariantCulture);
        if (format > Format)
            throw new StoreException(StoreFault.NewerFormat, $"{path} (format {format}, this program knows {Format})");
        if (format == 0)
            throw new StoreException(StoreFault.Damaged, path);
    }

    // Two processes may find the file empty at once: the second waits for the lock and then sees the tables.
    private static void Create(SqliteConnection connection, string encoder)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master", transaction: transaction) == 0)
        {
            connection.Execute(Tables, transaction: transaction);
            WriteMeta(connection, "format", Format.ToString(CultureInfo.InvariantCulture));
            WriteMeta(connection, "encoder", encoder);
            WriteMeta(connection, "store", Guid.NewGuid().ToString());
            WriteMeta(connection, "sequence", "0");
            WriteMeta(connection, "generation", "0");
        }
        transaction.Commit();
    }

    // Tables of another program are none of ours: the file is not even switched to another journal.
    private static bool IsForeign(SqliteConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT count(*) > 0 AND sum(name = 'meta') = 0 FROM sqlite_master");

    public static bool HasPassages(SqliteConnection connection) => connection.ExecuteScalar<bool>("SELECT EXISTS(SELECT 1 FROM passages)");

    /// <summary>A store without vectors takes the writer's encoder; there is nothing to make anew.</summary>
    public static void AdoptEncoder(SqliteConnection connection, string encoder) => connection.Execute(
        "UPDATE meta SET value = @encoder WHERE key = 'encoder' AND value <> @encoder AND NOT EXISTS(SELECT 1 FROM passages)", new { encoder });

    public static string? ReadMeta(SqliteConnection connection, string key) =>
        connection.ExecuteScalar<string?>("SELECT value FROM meta WHERE key = @key", new { key });

    public static void WriteMeta(SqliteConnection connection, string key, string value) =>
        connection.Execute("INSERT OR REPLACE INTO meta VALUES (@key, @value)", new { key, value });

    /// <summary>Raises the sequence number by one and returns it; call it inside the transaction whose change it numbers.</summary>
    public static long NextSequence(SqliteConnection connection)
    {
        connection.Execute("UPDATE meta SET value = value + 1 WHERE key = 'sequence'");
        var sequence = ReadSequence(connection);
        connection.Execute(Stamps, new { sequence, KeptStamps });
        return sequence;
    }

    /// <summary>
    /// A random number given to the commit: a file that was put back from a copy and written again counts the same numbers over, but never
    /// has the same stamps. Null for a commit of long ago or of a program that gave none.
    /// </summary>
    public static long? ReadStamp(SqliteConnection connection, long sequence) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS(SELECT 1 FROM sqlite_master WHERE name = 'commits')")
            ? connection.ExecuteScalar<long?>("SELECT stamp FROM commits WHERE sequence = @sequence", new { sequence })
            : null;

    public static long ReadSequence(SqliteConnection connection) => long.Parse(ReadMeta(connection, "sequence")!, CultureInfo.InvariantCulture);

    /// <summary>Changes when the file was replaced by another store and when its vectors were made anew: then an index has to be loaded afresh.</summary>
    public static string ReadGeneration(SqliteConnection connection) => $"{ReadMeta(connection, "store")}/{ReadMeta(connection, "generation")}";
}
