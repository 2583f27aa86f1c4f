using System.Globalization;
using Dapper;

namespace SezBot.State;

/// <summary>Summaries that have been sent, so that they can be corrected where they stand.</summary>
public sealed class SentSummaries(BotDatabase database, Lease lease, TimeProvider time)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The summaries of which some message was sent since then, by their ids.</summary>
    public Task<IReadOnlyList<string>> SinceAsync(DateTimeOffset moment, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT DISTINCT digest FROM deliveries WHERE digest IS NOT NULL AND state = 'sent' AND message_id IS NOT NULL AND made_at >= @since ORDER BY digest",
            new { since = moment.ToUnixTimeMilliseconds() }, cancellationToken: cancel))],
        cancel);

    /// <summary>The summary that a chat got last, and when it was made for it; null when it got none.</summary>
    public Task<(string Digest, DateTimeOffset MadeAt)?> LastOfAsync(long chat, int topic, CancellationToken cancel) => database.ReadAsync<(string Digest, DateTimeOffset MadeAt)?>(
        async connection => await connection.QuerySingleOrDefaultAsync<(string? Digest, long MadeAt)>(new CommandDefinition(
            """
            SELECT deliveries.digest, made_at FROM deliveries LEFT JOIN outbox ON outbox.key = deliveries.outbox_key
            WHERE deliveries.chat = @chat AND topic = @topic AND deliveries.digest IS NOT NULL AND 'sent' IN (deliveries.state, outbox.state)
            ORDER BY date DESC LIMIT 1
            """,
            new { chat, topic }, cancellationToken: cancel)) is ({ } digest, var madeAt) ? (digest, DateTimeOffset.FromUnixTimeMilliseconds(madeAt)) : null,
        cancel);

    /// <summary>Those who have got a summary; the next ones once these have been corrected.</summary>
    public Task<IReadOnlyList<SentSummary>> OfAsync(string digest, int limit, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<SentSummary>>(
        async connection => [.. (await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT chat AS Chat, topic AS Topic, date AS Date, message_id AS MessageId FROM deliveries
            WHERE digest = @digest AND state = 'sent' AND message_id IS NOT NULL ORDER BY chat, topic, date LIMIT @limit
            """,
            new { digest, limit }, cancellationToken: cancel))).Select(row => row.ToSummary())],
        cancel);

    /// <summary>Puts the edits into the outbox and remembers that these readers have the corrected summary, all or none.</summary>
    /// <returns>False when the lease is lost and nothing was done.</returns>
    public Task<bool> CorrectAsync(string corrected, IReadOnlyList<(SentSummary Sent, OutboxMessage Edit)> edits, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            if (!await lease.IsHeldAsync(connection, cancel))
                return false;
            await connection.ExecuteAsync(new CommandDefinition(
                "UPDATE deliveries SET digest = @corrected WHERE chat = @Chat AND topic = @Topic AND date = @Date",
                edits.Select(edit => new { corrected, edit.Sent.Chat, edit.Sent.Topic, Date = edit.Sent.Date.ToString(DateFormat, CultureInfo.InvariantCulture) }), cancellationToken: cancel));
            await Outbox.InsertAsync(connection, [.. edits.Select(edit => edit.Edit)], time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
            return true;
        },
        cancel);

    private sealed record Row(long Chat, long Topic, string Date, long MessageId)
    {
        public SentSummary ToSummary() => new(Chat, (int)Topic, DateOnly.ParseExact(Date, DateFormat, CultureInfo.InvariantCulture), (int)MessageId);
    }
}
