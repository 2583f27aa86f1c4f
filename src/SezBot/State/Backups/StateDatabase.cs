using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.State.Migrations;

namespace SezBot.State.Backups;

/// <summary>One of the SQLite files of a state folder, and what a backup needs to know of its kind.</summary>
/// <param name="NewestFormat">The newest format version that this program knows.</param>
/// <param name="FormatOf">The format version of an open file; 0 for a file of another program.</param>
internal sealed record StateDatabase(string Name, int NewestFormat, Func<SqliteConnection, int> FormatOf)
{
    /// <summary>
    /// In the order in which they are read: what the bot cites is in the corpus before the answer is in <c>bot.db</c>, so a corpus read
    /// after it holds what it cites.
    /// </summary>
    public static IReadOnlyList<StateDatabase> All { get; } =
    [
        new("bot.db", BotSchema.Steps[^1].Version, BotSchema.VersionOf),
        new("corpus.db", Schema.Format, CorpusFormat),
    ];

    public static SqliteConnection Open(string path, bool create = false)
    {
        var mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Looks through the whole file; returns its format version.</summary>
    /// <exception cref="StoreException"><see cref="StoreFault.Damaged"/></exception>
    public int Check(string path) => Guard(path, () =>
    {
        using var connection = Open(path);
        var format = FormatOf(connection);
        if (format == 0 || connection.ExecuteScalar<string>("PRAGMA integrity_check(1)") != "ok")
            throw new StoreException(StoreFault.Damaged, path);
        return format;
    });

    /// <summary>Puts a finished file on the disk and tells what it holds.</summary>
    public BackupPart Describe(string path, int format)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        return new BackupPart(Name, BackupPart.Sqlite, format, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    public static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException failure) when (BotDatabase.FaultOf(failure.SqliteErrorCode) is { } fault)
        {
            throw new StoreException(fault, $"{path}: {failure.Message}", failure);
        }
    }

    private static int CorpusFormat(SqliteConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'meta')")
            ? int.Parse(Schema.ReadMeta(connection, "format") ?? "0", CultureInfo.InvariantCulture)
            : 0;
}
