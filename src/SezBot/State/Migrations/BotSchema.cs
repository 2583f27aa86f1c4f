using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus;

namespace SezBot.State.Migrations;

/// <summary>The format of <c>bot.db</c>: all its steps, and how a file is brought up to the last one.</summary>
public static class BotSchema
{
    public static IReadOnlyList<Migration> Steps { get; } =
    [
        M001Answers.Step, M002Turns.Step, M003Nearest.Step, M004Inbox.Step, M005Outbox.Step, M006Chats.Step, M007ModelSpending.Step, M008Receipts.Step,
        M009Digests.Step, M010Subscriptions.Step, M011Approvals.Step, M012Expiry.Step,
    ];

    /// <summary>
    /// Applies the steps that the file lacks, each in a transaction of its own that first takes the write lock and then looks at the
    /// version again, so that several processes may do it at once. Stopped half-way, the file is whole and of an earlier version.
    /// </summary>
    /// <param name="now">Noted beside each step.</param>
    /// <exception cref="StoreException"><see cref="StoreFault.NewerFormat"/>: the file has steps beyond the last one given.</exception>
    public static void Upgrade(SqliteConnection connection, IReadOnlyList<Migration> steps, DateTimeOffset now)
    {
        RefuseNewer(connection, steps[^1].Version);
        foreach (var step in steps.Where(step => step.Version > VersionOf(connection)))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (VersionOf(connection) < step.Version)
                Apply(connection, step, now);
            transaction.Commit();
        }
    }

    /// <summary>The number of the last step applied; 0 for an empty file.</summary>
    public static int VersionOf(SqliteConnection connection)
    {
        var exists = connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version')");
        return exists ? connection.ExecuteScalar<int>("SELECT coalesce(max(version), 0) FROM schema_version") : 0;
    }

    private static void Apply(SqliteConnection connection, Migration step, DateTimeOffset now)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
        connection.Execute(step.Sql);
        connection.Execute(
            "INSERT INTO schema_version (version, applied_at) VALUES (@Version, @AppliedAt)",
            new { step.Version, AppliedAt = now.ToUnixTimeMilliseconds() });
    }

    private static void RefuseNewer(SqliteConnection connection, int known)
    {
        var found = VersionOf(connection);
        if (found > known)
            throw new StoreException(
                StoreFault.NewerFormat, string.Create(CultureInfo.InvariantCulture, $"{connection.DataSource}: format {found}, this program knows {known}"));
    }
}
