using System.Globalization;
using Dapper;

namespace SezBot.State;

/// <summary>Keeps the stories of every summary beside the answer that holds its text.</summary>
public sealed class DigestLog(BotDatabase database, TimeProvider time)
{
    private const string DateFormat = "yyyy-MM-dd";

    private const string Select = """
        SELECT answers.id AS Id, digests.date AS Date, digests.language AS Language, digests.made_at AS MadeAt, digests.json AS Json
        FROM digests JOIN answers ON answers.sequence = digests.answer
        """;

    /// <param name="id">Of an answer that is kept already; nothing happens when it is gone.</param>
    public Task SaveAsync(string id, DateOnly date, string language, string json, CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO digests (answer, date, language, made_at, json) SELECT sequence, @date, @language, @now, @json FROM answers WHERE id = @id",
            new { id, date = date.ToString(DateFormat, CultureInfo.InvariantCulture), language, now = time.GetUtcNow().ToUnixTimeMilliseconds(), json },
            cancellationToken: cancel)),
        cancel);

    /// <summary>The summary with this id, typed by a person (<see cref="AnswerId.Read"/>); null when there is none.</summary>
    public async Task<KeptDigest?> FindAsync(string id, CancellationToken cancel) =>
        AnswerId.Read(id) is { } meant && await ListAsync("WHERE answers.id = @meant", new { meant }, cancel) is [var only] ? only : null;

    /// <summary>The summaries made since then, the newest first.</summary>
    public Task<IReadOnlyList<KeptDigest>> SinceAsync(DateTimeOffset moment, CancellationToken cancel) =>
        ListAsync("WHERE digests.made_at >= @since ORDER BY digests.made_at DESC, digests.answer DESC", new { since = moment.ToUnixTimeMilliseconds() }, cancel);

    private Task<IReadOnlyList<KeptDigest>> ListAsync(string condition, object parameters, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<KeptDigest>>(
        async connection => [.. (await connection.QueryAsync<Row>(new CommandDefinition($"{Select} {condition}", parameters, cancellationToken: cancel))).Select(row => row.ToDigest())],
        cancel);

    private sealed record Row(string Id, string Date, string Language, long MadeAt, string Json)
    {
        public KeptDigest ToDigest() => new(
            Id, DateOnly.ParseExact(Date, DateFormat, CultureInfo.InvariantCulture), Language, DateTimeOffset.FromUnixTimeMilliseconds(MadeAt), Json);
    }
}
