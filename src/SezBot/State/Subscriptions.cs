using System.Globalization;
using Dapper;

namespace SezBot.State;

/// <summary>Who gets the daily summary, when, and of what.</summary>
public sealed class Subscriptions(BotDatabase database, TimeProvider time)
{
    private const string From = "FROM subscriptions LEFT JOIN chats ON chats.id = subscriptions.chat";

    public Task<Subscription?> FindAsync(long chat, int? topic, CancellationToken cancel) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<SubscriptionRow>(new CommandDefinition(
            $"SELECT {SubscriptionRow.Columns} {From} WHERE subscriptions.chat = @chat AND topic = @topic", new { chat, topic = topic ?? 0 }, cancellationToken: cancel)))?.ToSubscription(),
        cancel);

    /// <summary>Subscribes, or changes a subscription; since when it is one stays as it was.</summary>
    public Task SaveAsync(Subscription subscription, CancellationToken cancel) => ExecuteAsync(
        """
        INSERT INTO subscriptions VALUES (@Chat, @Topic, @Kind, @Title, @Time, @Zone, @Weekdays, @QuietFrom, @QuietTo, @Topics, @Language, @Sound, @TellsEmpty, @SubscribedBy, @PausedBecause, @CreatedAt)
        ON CONFLICT (chat, topic) DO UPDATE SET title = excluded.title, time = excluded.time, zone = excluded.zone, weekdays = excluded.weekdays, quiet_from = excluded.quiet_from,
            quiet_to = excluded.quiet_to, topics = excluded.topics, language = excluded.language, sound = excluded.sound, tells_empty = excluded.tells_empty,
            subscribed_by = excluded.subscribed_by, paused_because = excluded.paused_because
        """,
        SubscriptionRow.Of(subscription), cancel);

    /// <summary>
    /// Unsubscribes; what waits to be sent is not sent. What was delivered stays known, so that subscribing again sends nothing twice.
    /// </summary>
    /// <returns>Whether there was a subscription.</returns>
    public async Task<bool> RemoveAsync(long chat, int? topic, CancellationToken cancel) => await ExecuteAsync(
        """
        UPDATE outbox SET state = 'failed', error = 'unsubscribed', finished_at = @now WHERE state = 'pending' AND key IN
            (SELECT outbox_key FROM deliveries WHERE chat = @chat AND topic = @topic AND state = 'queued');
        DELETE FROM subscriptions WHERE chat = @chat AND topic = @topic
        """,
        new { chat, topic = topic ?? 0, now = time.GetUtcNow().ToUnixTimeMilliseconds() }, cancel) > 0;

    /// <summary>Pauses the channels that may not be written to any more, and puts what is said about it into the outbox with it.</summary>
    /// <param name="notice">What is sent to the one who subscribed a channel.</param>
    public Task<int> PauseClosedChannelsAsync(Func<Subscription, OutboxMessage> notice, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            const string closed = "subscriptions.kind = 'channel' AND paused_because IS NULL AND chats.closed_because IS NOT NULL";
            var lost = (await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(
                $"SELECT {SubscriptionRow.Columns} {From} WHERE {closed}", cancellationToken: cancel))).Select(row => row.ToSubscription()).ToList();
            await connection.ExecuteAsync(new CommandDefinition(
                "UPDATE subscriptions SET paused_because = 'closed' WHERE chat = @Chat AND topic = @Topic",
                lost.Select(one => new { one.Chat, Topic = one.Topic ?? 0 }), cancellationToken: cancel));
            await Outbox.InsertAsync(connection, [.. lost.Where(one => one.SubscribedBy > 0).Select(notice)], time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
            return lost.Count;
        },
        cancel);

    /// <returns>Those of the chat that had been paused.</returns>
    public Task<IReadOnlyList<Subscription>> ResumeAsync(long chat, CancellationToken cancel) => database.WriteAsync<IReadOnlyList<Subscription>>(
        async connection =>
        {
            var paused = await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(
                $"SELECT {SubscriptionRow.Columns} {From} WHERE subscriptions.chat = @chat AND paused_because IS NOT NULL", new { chat }, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition("UPDATE subscriptions SET paused_because = NULL WHERE chat = @chat", new { chat }, cancellationToken: cancel));
            return [.. paused.Select(row => row.ToSubscription())];
        },
        cancel);

    /// <summary>The different times at which summaries are wanted.</summary>
    public Task<IReadOnlyList<SubscriptionTimes>> TimesAsync(CancellationToken cancel) => database.ReadAsync<IReadOnlyList<SubscriptionTimes>>(
        async connection => [.. (await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(
            """
            SELECT DISTINCT zone AS Zone, time AS Time, weekdays AS Weekdays, quiet_from AS QuietFrom, quiet_to AS QuietTo, '' AS Kind, '' AS Topics, '' AS Language
            FROM subscriptions
            """, cancellationToken: cancel))).Select(row => row.ToTimes())],
        cancel);

    /// <summary>How many running subscriptions there are for each of those times.</summary>
    public Task<IReadOnlyList<(SubscriptionTimes Times, long Count)>> CountByTimesAsync(CancellationToken cancel) => database.ReadAsync<IReadOnlyList<(SubscriptionTimes, long)>>(
        async connection => [.. (await connection.QueryAsync<SubscriptionRow, long, (SubscriptionTimes, long)>(
            new CommandDefinition(
                $"""
                SELECT '' AS Kind, zone AS Zone, time AS Time, weekdays AS Weekdays, quiet_from AS QuietFrom, quiet_to AS QuietTo, '' AS Topics, '' AS Language, count(*) AS Count
                {From} WHERE paused_because IS NULL AND chats.closed_because IS NULL GROUP BY zone, time, weekdays, quiet_from, quiet_to
                """, cancellationToken: cancel),
            (row, count) => (row.ToTimes(), count), "Count"))],
        cancel);

    /// <summary>
    /// Those who want a summary at these times, were subscribed by <paramref name="at"/>, may be written to, and have no delivery of that date,
    /// in the order of their chats.
    /// </summary>
    /// <param name="date">In the zone of the times.</param>
    /// <param name="after">Only those behind this one; null for the first.</param>
    /// <param name="at">The moment at which the summary of that date falls due.</param>
    /// <remarks>The news of a summary that was never sent are told by the next one.</remarks>
    public Task<IReadOnlyList<DueSubscription>> DueAsync(SubscriptionTimes times, DateOnly date, DateTimeOffset at, Subscription? after, int limit, CancellationToken cancel)
    {
        var sql = $"""
            SELECT {SubscriptionRow.Columns},
                (SELECT max(window_end) FROM deliveries LEFT JOIN outbox ON outbox.key = deliveries.outbox_key
                 WHERE deliveries.chat = subscriptions.chat AND deliveries.topic = subscriptions.topic AND window_end <= @at
                   AND (deliveries.state IN ('sent', 'nothing', 'refused') OR (deliveries.state = 'queued' AND outbox.state IN ('sent', 'sending')))) AS WindowEnd
            {From}
            WHERE zone = @Zone AND time = @Time AND weekdays = @Weekdays AND quiet_from IS @QuietFrom AND quiet_to IS @QuietTo
              AND (subscriptions.chat, topic) > (@afterChat, @afterTopic) AND created_at <= @at AND paused_because IS NULL AND chats.closed_because IS NULL
              AND NOT EXISTS (SELECT 1 FROM deliveries WHERE deliveries.chat = subscriptions.chat AND deliveries.topic = subscriptions.topic AND date = @date)
            ORDER BY subscriptions.chat, topic LIMIT @limit
            """;
        var parameters = new DynamicParameters(SubscriptionRow.Of(Subscription.Default(0, null, ChatKind.Private, "", "", 0, at) with { Times = times }));
        parameters.AddDynamicParams(new { at = at.ToUnixTimeMilliseconds(), date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), afterChat = after?.Chat ?? long.MinValue, afterTopic = after?.Topic ?? 0, limit });
        return database.ReadAsync<IReadOnlyList<DueSubscription>>(
            async connection => [.. (await connection.QueryAsync<SubscriptionRow, long?, DueSubscription>(
                new CommandDefinition(sql, parameters, cancellationToken: cancel),
                (row, end) => new DueSubscription(row.ToSubscription(), end is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null), "WindowEnd"))],
            cancel);
    }

    /// <summary>How many subscriptions there are, and how many of them get nothing at present.</summary>
    public Task<(long All, long Paused)> CountAsync(CancellationToken cancel) => database.ReadAsync(
        connection => connection.QuerySingleAsync<(long, long)>(new CommandDefinition(
            $"SELECT count(*), count(*) FILTER (WHERE paused_because IS NOT NULL OR closed_because IS NOT NULL) {From}", cancellationToken: cancel)),
        cancel);

    private Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancel) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancel)), cancel);
}
