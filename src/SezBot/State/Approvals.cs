using Dapper;

namespace SezBot.State;

/// <summary>Which summaries editors were asked about, and what they said.</summary>
public sealed class Approvals(BotDatabase database, TimeProvider time)
{
    private const string Select = "SELECT request AS Request, digest AS Digest, state AS State, deadline AS Deadline FROM approvals";

    // A request is never made again after its date.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    public Task<Approval?> FindAsync(string request, CancellationToken cancel) => FindAsync("request = @value", request, cancel);

    public Task<Approval?> OfDigestAsync(string digest, CancellationToken cancel) => FindAsync("digest = @value", digest, cancel);

    /// <summary>Keeps the question together with the message that asks it; a request that was asked about already stays as it is.</summary>
    public Task AskAsync(Approval approval, OutboxMessage message, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            var now = time.GetUtcNow();
            var row = new
            {
                approval.Request,
                approval.Digest,
                State = Written(approval.State),
                Deadline = approval.Deadline.ToUnixTimeMilliseconds(),
                now = now.ToUnixTimeMilliseconds(),
                before = (now - Remembered).ToUnixTimeMilliseconds(),
            };
            var added = await connection.ExecuteAsync(new CommandDefinition(
                "INSERT INTO approvals (request, digest, state, deadline, asked_at) VALUES (@Request, @Digest, @State, @Deadline, @now) ON CONFLICT DO NOTHING", row, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition("DELETE FROM approvals WHERE asked_at < @before", row, cancellationToken: cancel));
            if (added > 0)
                await Outbox.InsertAsync(connection, [message], row.now, cancel);
            return added;
        },
        cancel);

    /// <returns>False when it was decided already.</returns>
    public async Task<bool> DecideAsync(string digest, ApprovalState state, long? by, CancellationToken cancel) => await database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            "UPDATE approvals SET state = @state, decided_by = @by WHERE digest = @digest AND state = 'waiting'", new { digest, state = Written(state), by }, cancellationToken: cancel)),
        cancel) > 0;

    /// <summary>Another version of the summary waits instead.</summary>
    /// <returns>False when it was decided already.</returns>
    public async Task<bool> ReplaceAsync(string digest, string by, CancellationToken cancel) => await database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            "UPDATE approvals SET digest = @by WHERE digest = @digest AND state = 'waiting'", new { digest, by }, cancellationToken: cancel)),
        cancel) > 0;

    private Task<Approval?> FindAsync(string condition, string value, CancellationToken cancel) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition($"{Select} WHERE {condition}", new { value }, cancellationToken: cancel)))?.ToApproval(),
        cancel);

    private static string Written(ApprovalState state) => state.ToString().ToLowerInvariant();

    private sealed record Row(string Request, string Digest, string State, long Deadline)
    {
        public Approval ToApproval() => new(Request, Digest, Enum.Parse<ApprovalState>(State, ignoreCase: true), DateTimeOffset.FromUnixTimeMilliseconds(Deadline));
    }
}
