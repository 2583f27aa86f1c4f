using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>Which summaries were made for whom: one for each subscriber and date, whatever happens.</summary>
public sealed class Deliveries(BotDatabase database, Lease lease, TimeProvider time)
{
    private const string DateFormat = "yyyy-MM-dd";

    // Corrections reach back a week, and a clock may step; what is older is no longer asked about.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    // A send may have ended before this and be committed after it.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    // What ended before this is settled.
    private long _settled;

    /// <summary>
    /// Puts the messages into the outbox together with what is known of them, all or none. It leaves out whom somebody else has served in the
    /// meantime, and who has unsubscribed or moved to another id since. An older summary that still waits for the same reader is not sent any more: the newer one tells its news.
    /// </summary>
    /// <returns>How many were added; null when the lease is lost and nothing was.</returns>
    public Task<int?> AddAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancel) => database.WriteAsync<int?>(
        async connection =>
        {
            if (!await lease.IsHeldAsync(connection, cancel))
                return null;
            var added = 0;
            foreach (var delivery in deliveries)
                added += await AddAsync(connection, delivery, cancel);
            return added;
        },
        cancel);

    /// <summary>Writes down what the outbox knows of the messages, before it forgets it; each time only of those that ended since the last time.</summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await database.WriteAsync(
            connection => connection.ExecuteAsync(new CommandDefinition(
                """
                UPDATE deliveries SET state = outbox.state, message_id = outbox.message_id, in_doubt = outbox.in_doubt, error = outbox.error
                FROM outbox WHERE outbox.state IN ('sent', 'failed') AND outbox.finished_at >= @settled AND outbox.key = deliveries.outbox_key AND deliveries.state = 'queued'
                """,
                new { settled = Interlocked.Read(ref _settled) }, cancellationToken: cancel)),
            cancel);
        Interlocked.Exchange(ref _settled, (now - Overlap).ToUnixTimeMilliseconds());
    }

    /// <summary>
    /// Gives up what is too late for its day: it would come in the quiet hours, or with the next day's summary, which tells its news.
    /// </summary>
    public Task<int> ExpireAsync(CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            "UPDATE outbox SET state = 'failed', error = 'too late for its day', finished_at = @now WHERE state = 'pending' AND expires_at <= @now",
            new { now = time.GetUtcNow().ToUnixTimeMilliseconds() }, cancellationToken: cancel)),
        cancel);

    /// <summary>Forgets the deliveries of dates two weeks ago, and gives up those whose message the outbox has forgotten; returns how many.</summary>
    public Task<int> PruneAsync(CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            """
            UPDATE deliveries SET state = 'failed', error = 'the chat was closed for too long'
                WHERE state = 'queued' AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.key = deliveries.outbox_key);
            DELETE FROM deliveries WHERE date < @before
            """,
            new { before = DateOnly.FromDateTime((time.GetUtcNow() - Remembered).UtcDateTime).ToString(DateFormat, CultureInfo.InvariantCulture) }, cancellationToken: cancel)),
        cancel);

    /// <summary>How far each date is, the newest first.</summary>
    public Task<IReadOnlyList<DeliveryCounts>> CountAsync(int dates, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<DeliveryCounts>>(
        async connection => [.. (await connection.QueryAsync<CountRow>(new CommandDefinition(
            """
            SELECT date AS Date, count(*) FILTER (WHERE state = 'queued') AS Queued, count(*) FILTER (WHERE state = 'sent') AS Sent,
                count(*) FILTER (WHERE state = 'failed') AS Failed, count(*) FILTER (WHERE state IN ('nothing', 'refused')) AS WithoutNews, sum(doubts) AS InDoubt
            FROM (SELECT date, CASE WHEN deliveries.state = 'queued' AND outbox.state IN ('sent', 'failed') THEN outbox.state ELSE deliveries.state END AS state,
                    coalesce(outbox.in_doubt, deliveries.in_doubt) AS doubts
                FROM deliveries LEFT JOIN outbox ON outbox.key = deliveries.outbox_key
                WHERE date IN (SELECT DISTINCT date FROM deliveries ORDER BY date DESC LIMIT @dates))
            GROUP BY date ORDER BY date DESC
            """,
            new { dates }, cancellationToken: cancel))).Select(row => row.ToCounts())],
        cancel);

    /// <summary>The summaries of these dates that are in doubt or failed, the newest first.</summary>
    public Task<IReadOnlyList<DeliveryTrouble>> TroublesAsync(int dates, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<DeliveryTrouble>>(
        async connection => [.. (await connection.QueryAsync<(string Date, long Chat, long InDoubt, string? Error)>(new CommandDefinition(
            """
            SELECT date, deliveries.chat, coalesce(outbox.in_doubt, deliveries.in_doubt) AS doubts,
                CASE WHEN coalesce(outbox.state, deliveries.state) = 'failed' THEN coalesce(outbox.error, deliveries.error, '') END
            FROM deliveries LEFT JOIN outbox ON outbox.key = deliveries.outbox_key
            WHERE date IN (SELECT DISTINCT date FROM deliveries ORDER BY date DESC LIMIT @dates)
              AND (doubts > 0 OR (coalesce(outbox.state, deliveries.state) = 'failed' AND coalesce(outbox.error, deliveries.error, '') <> 'unsubscribed'))
            ORDER BY date DESC, deliveries.chat
            """,
            new { dates }, cancellationToken: cancel))).Select(row => new DeliveryTrouble(Day(row.Date), row.Chat, row.InDoubt, row.Error))],
        cancel);

    private async Task<int> AddAsync(SqliteConnection connection, Delivery delivery, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var row = new
        {
            delivery.Chat,
            Topic = delivery.Topic ?? 0,
            Date = delivery.Date.ToString(DateFormat, CultureInfo.InvariantCulture),
            WindowEnd = delivery.WindowEnd.ToUnixTimeMilliseconds(),
            delivery.Digest,
            Key = delivery.Message?.Key,
            State = delivery.Message is null ? "nothing" : "queued",
            now,
        };
        var added = await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO deliveries (chat, topic, date, window_end, digest, outbox_key, state, made_at)
                SELECT chat, topic, @Date, @WindowEnd, @Digest, @Key, @State, @now FROM subscriptions WHERE chat = @Chat AND topic = @Topic AND paused_because IS NULL
            ON CONFLICT (chat, topic, date) DO NOTHING
            """, row, cancellationToken: cancel));
        if (added == 0 || delivery.Message is not { } message)
            return added;
        await connection.ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox SET state = 'failed', error = 'a newer summary goes instead', finished_at = @now WHERE state = 'pending' AND key IN
                (SELECT outbox_key FROM deliveries WHERE chat = @Chat AND topic = @Topic AND date < @Date AND state = 'queued')
            """, row, cancellationToken: cancel));
        await Outbox.InsertAsync(connection, [message], now, cancel);
        return added;
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, DateFormat, CultureInfo.InvariantCulture);

    private sealed class CountRow
    {
        public required string Date { get; init; }

        public long Queued { get; init; }

        public long Sent { get; init; }

        public long Failed { get; init; }

        public long WithoutNews { get; init; }

        public long InDoubt { get; init; }

        public DeliveryCounts ToCounts() => new(Day(Date), Queued, Sent, Failed, WithoutNews, InDoubt);
    }
}
