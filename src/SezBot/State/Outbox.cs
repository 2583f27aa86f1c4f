using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>
/// Messages from the moment they are decided until they are sent. The Bot API has no key against repetition, so a message is marked
/// <c>sending</c> on the disk before the call and <c>sent</c> after it; one found in between after a crash is in doubt: it is sent again and counted.
/// </summary>
public sealed class Outbox(BotDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(48);

    /// <summary>Adds messages; those whose key is known already are left out.</summary>
    public Task AddAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            await InsertAsync(connection, messages, Now(), cancel);
            return messages.Count;
        },
        cancel);

    /// <summary>Marks the next messages as being sent, answers before broadcasts, the oldest first, one for a chat; none for the chats given.</summary>
    /// <param name="broadcasts">How many of them may be broadcasts.</param>
    public Task<IReadOnlyList<OutboxRow>> ClaimAsync(int limit, IReadOnlyCollection<long> exceptChats, CancellationToken cancel, int broadcasts = int.MaxValue)
    {
        const string candidates = """
            SELECT sequence, chat, priority FROM outbox
            WHERE state = 'pending' AND chat NOT IN (SELECT value FROM json_each(@except)) AND (expires_at IS NULL OR expires_at > @now)
              AND chat NOT IN (SELECT id FROM chats WHERE closed_because IS NOT NULL)
            ORDER BY priority, sequence LIMIT @limit
            """;
        const string claim = """
            UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE sequence = @sequence
            RETURNING sequence, key, chat, priority, payload,
                (SELECT message_id FROM outbox AS first WHERE first.key = outbox.target) AS Target, attempts
            """;
        var parameters = new { except = JsonSerializer.Serialize(exceptChats), limit = limit * 4, now = Now() };
        return database.WriteAsync<IReadOnlyList<OutboxRow>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(long Sequence, long Chat, long Priority)>(new CommandDefinition(candidates, parameters, cancellationToken: cancel));
                var claimed = new List<OutboxRow>();
                var first = rows.DistinctBy(row => row.Chat).ToList();
                var rest = first.Where(row => row.Priority == (long)OutboxPriority.Broadcast).Take(Math.Max(0, broadcasts));
                foreach (var (sequence, _, _) in first.Where(row => row.Priority == (long)OutboxPriority.Answer).Concat(rest).Take(limit))
                    claimed.Add((await connection.QuerySingleAsync<ClaimedRow>(new CommandDefinition(claim, new { sequence }, cancellationToken: cancel))).ToRow());
                return claimed;
            },
            cancel);
    }

    /// <summary>Telegram has the message. One that was to change another and stands in its place is what the next change changes.</summary>
    public Task SentAsync(long sequence, int? messageId, CancellationToken cancel) => ExecuteAsync(
        """
        UPDATE outbox SET state = 'sent', message_id = @messageId, finished_at = @now, error = NULL, payload = '' WHERE sequence = @sequence;
        UPDATE outbox SET message_id = @messageId WHERE message_id IS NULL AND key = (SELECT target FROM outbox WHERE sequence = @sequence)
        """,
        new { sequence, messageId, now = Now() }, cancel);

    /// <summary>The message that this one was to change is gone: it waits to be sent as a new one.</summary>
    public Task LostAsync(long sequence, string error, CancellationToken cancel) => ExecuteAsync(
        """
        UPDATE outbox SET message_id = NULL WHERE key = (SELECT target FROM outbox WHERE sequence = @sequence);
        UPDATE outbox SET state = 'pending', error = @error WHERE sequence = @sequence
        """,
        new { sequence, error }, cancel);

    /// <summary>The message waits to be sent again.</summary>
    /// <param name="inDoubt">It may have arrived already.</param>
    /// <param name="payload">What to send instead; null for the same.</param>
    public Task ReturnAsync(long sequence, string error, bool inDoubt, string? payload, CancellationToken cancel) => ExecuteAsync(
        "UPDATE outbox SET state = 'pending', error = @error, in_doubt = in_doubt + @inDoubt, payload = coalesce(@payload, payload) WHERE sequence = @sequence",
        new { sequence, error, inDoubt, payload }, cancel);

    /// <summary>The message will never be sent.</summary>
    public Task FailAsync(long sequence, string error, CancellationToken cancel) => ExecuteAsync(
        "UPDATE outbox SET state = 'failed', error = @error, finished_at = @now WHERE sequence = @sequence", new { sequence, error, now = Now() }, cancel);

    /// <summary>After a start: what was being sent when the last process ended is in doubt and waits again; returns how many.</summary>
    public Task<int> RecoverAsync(CancellationToken cancel) =>
        ExecuteAsync("UPDATE outbox SET state = 'pending', in_doubt = in_doubt + 1 WHERE state = 'sending'", null, cancel);

    /// <summary>Nothing is sent to the chat before that time, also after a restart; 0 stands for all chats.</summary>
    public Task PauseAsync(long chat, DateTimeOffset until, CancellationToken cancel) => ExecuteAsync(
        "INSERT INTO pauses (chat, until) VALUES (@chat, @until) ON CONFLICT (chat) DO UPDATE SET until = max(until, excluded.until)",
        new { chat, until = until.ToUnixTimeMilliseconds() }, cancel);

    /// <summary>The pauses that have not ended yet.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> PausesAsync(CancellationToken cancel)
    {
        var rows = await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(new CommandDefinition("DELETE FROM pauses WHERE until <= @now", new { now = Now() }, cancellationToken: cancel));
                return await connection.QueryAsync<(long Chat, long Until)>(new CommandDefinition("SELECT chat, until FROM pauses", cancellationToken: cancel));
            },
            cancel);
        return rows.ToDictionary(row => row.Chat, row => DateTimeOffset.FromUnixTimeMilliseconds(row.Until));
    }

    /// <summary>The keys of what was or will be sent under keys that begin like this, and Telegram's numbers of those messages, in order.</summary>
    public Task<IReadOnlyList<(string Key, int? MessageId)>> WithPrefixAsync(string prefix, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<(string, int?)>>(
            async connection => [.. (await connection.QueryAsync<(string Key, long? MessageId)>(new CommandDefinition(
                "SELECT key, message_id FROM outbox WHERE key >= @prefix AND key < @prefix || char(1114111) AND target IS NULL ORDER BY sequence",
                new { prefix }, cancellationToken: cancel))).Select(row => (row.Key, (int?)row.MessageId))],
            cancel);

    public Task<OutboxCounts> CountAsync(CancellationToken cancel) => database.ReadAsync(
        connection => connection.QuerySingleAsync<OutboxCounts>(new CommandDefinition(
            """
            SELECT count(*) FILTER (WHERE state = 'pending') AS Pending, count(*) FILTER (WHERE state = 'sending') AS Sending,
                   count(*) FILTER (WHERE state = 'failed') AS Failed, coalesce(sum(in_doubt), 0) AS InDoubt FROM outbox
            """, cancellationToken: cancel)),
        cancel);

    /// <summary>
    /// Forgets what was sent, or given up, more than 48 hours ago, and what has waited as long for a chat that is closed; returns how many.
    /// </summary>
    public Task<int> PruneAsync(CancellationToken cancel) => ExecuteAsync(
        """
        DELETE FROM outbox WHERE state IN ('sent', 'failed') AND finished_at < @before;
        DELETE FROM outbox WHERE state = 'pending' AND created_at < @before AND chat IN (SELECT id FROM chats WHERE closed_because IS NOT NULL)
        """,
        new { before = (time.GetUtcNow() - Remembered).ToUnixTimeMilliseconds() }, cancel);

    internal static Task InsertAsync(SqliteConnection connection, IReadOnlyList<OutboxMessage> messages, long now, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO outbox (key, chat, priority, payload, target, state, created_at, expires_at) VALUES (@Key, @Chat, @Priority, @Payload, @Target, 'pending', @now, @Expires)
            ON CONFLICT (key) DO NOTHING
            """,
            messages.Select(message => new { message.Key, message.Chat, Priority = (int)message.Priority, message.Payload, message.Target, now, Expires = message.Expires?.ToUnixTimeMilliseconds() }),
            cancellationToken: cancel));

    private Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancel) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancel)), cancel);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class ClaimedRow
    {
        public long Sequence { get; init; }

        public required string Key { get; init; }

        public long Chat { get; init; }

        public long Priority { get; init; }

        public required string Payload { get; init; }

        public long? Target { get; init; }

        public long Attempts { get; init; }

        public OutboxRow ToRow() => new(Sequence, Key, Chat, (OutboxPriority)Priority, Payload, (int?)Target, (int)Attempts);
    }
}
