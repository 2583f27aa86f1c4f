using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>
/// Updates from the moment they are received until they are done. Telegram forgets an update once a higher offset is asked for, so it is
/// here before that. An <c>update_id</c> that was here within the last 48 hours, twice Telegram's own memory, is not taken again; ids
/// may begin anew after a quiet week, so they are compared for equality only.
/// </summary>
public sealed class Inbox(BotDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(48);

    /// <summary>Keeps the updates, on the disk when this returns; returns those that were new, in the order given.</summary>
    public Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<InboxUpdate> updates, CancellationToken cancel)
    {
        const string sql = """
            INSERT INTO inbox (update_id, lane, json, state, received_at) VALUES (@UpdateId, @Lane, @Json, 'pending', @now)
            ON CONFLICT (update_id) DO NOTHING RETURNING sequence
            """;
        var now = Now();
        return database.WriteAsync<IReadOnlyList<InboxEntry>>(
            async connection =>
            {
                var added = new List<InboxEntry>(updates.Count);
                foreach (var (updateId, lane, json) in updates)
                {
                    var row = new { UpdateId = updateId, Lane = lane, Json = json, now };
                    if (await connection.ExecuteScalarAsync<long?>(new CommandDefinition(sql, row, cancellationToken: cancel)) is { } sequence)
                        added.Add(new InboxEntry(sequence, lane, 0));
                }
                return added;
            },
            cancel);
    }

    /// <summary>What waits to be done, in the order it came.</summary>
    /// <param name="after">Only entries with a higher sequence.</param>
    public Task<IReadOnlyList<InboxEntry>> PendingAsync(long after, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<InboxEntry>>(
        async connection => [.. (await connection.QueryAsync<(long Sequence, string Lane, long Attempts)>(
            new CommandDefinition("SELECT sequence, lane, attempts FROM inbox WHERE state = 'pending' AND sequence > @after ORDER BY sequence", new { after }, cancellationToken: cancel)))
            .Select(row => new InboxEntry(row.Sequence, row.Lane, (int)row.Attempts, row.Attempts > 0))],
        cancel);

    /// <summary>
    /// Notes one more attempt, before anything is done, so that an update that ends the process is counted too; returns its JSON, or null
    /// when it is not pending any more.
    /// </summary>
    public Task<string?> BeginAsync(long sequence, CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "UPDATE inbox SET attempts = attempts + 1 WHERE sequence = @sequence AND state = 'pending' RETURNING json",
            new { sequence }, cancellationToken: cancel)),
        cancel);

    /// <summary>The try that was begun does not count: the program was told to stop.</summary>
    public Task PutBackAsync(long sequence, CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            "UPDATE inbox SET attempts = attempts - 1 WHERE sequence = @sequence AND state = 'pending' AND attempts > 0", new { sequence }, cancellationToken: cancel)),
        cancel);

    /// <summary>Marks the update done and puts its replies into the outbox, both or neither.</summary>
    public Task FinishAsync(long sequence, IReadOnlyList<OutboxMessage> replies, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            await CloseAsync(connection, sequence, "done", null, cancel);
            await Outbox.InsertAsync(connection, replies, Now(), cancel);
            return replies.Count;
        },
        cancel);

    /// <summary>Sets a poison update aside, with what is told to its sender.</summary>
    public Task SetAsideAsync(long sequence, string error, IReadOnlyList<OutboxMessage> replies, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            await CloseAsync(connection, sequence, "dead", error, cancel);
            await Outbox.InsertAsync(connection, replies, Now(), cancel);
            return replies.Count;
        },
        cancel);

    /// <summary>Updates that were set aside are pending again, at the end of the line, where a running bot sees them; returns how many.</summary>
    public Task<int> ReplayAsync(CancellationToken cancel)
    {
        const string sql = """
            UPDATE inbox SET state = 'pending', attempts = 0, finished_at = NULL, error = NULL, sequence = (SELECT max(sequence) FROM inbox) + 1
            WHERE sequence = (SELECT min(sequence) FROM inbox WHERE state = 'dead')
            """;
        return database.WriteAsync(
            async connection =>
            {
                var replayed = 0;
                while (await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancel)) > 0)
                    replayed++;
                return replayed;
            },
            cancel);
    }

    /// <summary>How many updates wait, and how many were set aside.</summary>
    public Task<InboxCounts> CountAsync(CancellationToken cancel) => database.ReadAsync(
        async connection => await connection.QuerySingleAsync<InboxCounts>(new CommandDefinition(
            "SELECT count(*) FILTER (WHERE state = 'pending') AS Pending, count(*) FILTER (WHERE state = 'dead') AS SetAside FROM inbox",
            cancellationToken: cancel)),
        cancel);

    /// <summary>Forgets what was done more than 48 hours ago; returns how many.</summary>
    public Task<int> PruneAsync(CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM inbox WHERE state = 'done' AND finished_at < @before",
            new { before = (time.GetUtcNow() - Remembered).ToUnixTimeMilliseconds() }, cancellationToken: cancel)),
        cancel);

    // A question is not kept longer than it takes to answer it; one that was set aside is, to be replayed.
    private Task<int> CloseAsync(SqliteConnection connection, long sequence, string state, string? error, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(
            "UPDATE inbox SET state = @state, error = @error, finished_at = @now, json = CASE @state WHEN 'done' THEN '' ELSE json END WHERE sequence = @sequence",
            new { sequence, state, error, now = Now() }, cancellationToken: cancel));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
