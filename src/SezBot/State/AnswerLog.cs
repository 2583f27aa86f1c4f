using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>Keeps every answer with its citations, so that it can be opened later as it was given.</summary>
public sealed class AnswerLog(BotDatabase database, TimeProvider time)
{
    private const string InsertNearest = "INSERT INTO nearest (answer, position, article) VALUES (@answer, @position, @article)";
    private const string InsertReceipt = "INSERT INTO receipts (answer, json) VALUES (@answer, @receipt)";

    /// <summary>
    /// Keeps the answer, on the disk when this returns, and returns it as stored: under another <see cref="StoredAnswer.Id"/> where the
    /// given one is taken. Show the id only after saving.
    /// </summary>
    /// <param name="receipt">How it came about, as JSON; null for nothing.</param>
    /// <exception cref="ArgumentException">A citation and its passage are not of the same article and version.</exception>
    public Task<StoredAnswer> SaveAsync(StoredAnswer answer, string? receipt, CancellationToken cancel)
    {
        if (answer.Citations.Any(cited => (cited.Citation.Article, cited.Citation.Version) != (cited.Passage.Article, cited.Passage.Version)))
            throw new ArgumentException("A citation comes with the passage of another article or version.", nameof(answer));
        return database.WriteAsync(
            async connection =>
            {
                var stored = answer;
                while (await connection.ExecuteAsync(new CommandDefinition(AnswerRow.Insert, AnswerRow.Of(stored), cancellationToken: cancel)) == 0)
                    stored = stored with { Id = AnswerId.New() };
                var sequence = await connection.ExecuteScalarAsync<long>("SELECT last_insert_rowid()");
                var citations = stored.Citations.Select((citation, position) => CitationRow.Of(citation, sequence, position));
                await connection.ExecuteAsync(new CommandDefinition(CitationRow.Insert, citations, cancellationToken: cancel));
                var nearest = stored.Nearest.Select((article, position) => new { answer = sequence, position, article });
                await connection.ExecuteAsync(new CommandDefinition(InsertNearest, nearest, cancellationToken: cancel));
                if (receipt is not null)
                    await connection.ExecuteAsync(new CommandDefinition(InsertReceipt, new { answer = sequence, receipt }, cancellationToken: cancel));
                return stored;
            },
            cancel);
    }

    /// <summary>The answer with this id, typed by a person (<see cref="AnswerId.Read"/>); null when there is none.</summary>
    public Task<StoredAnswer?> FindAsync(string id, CancellationToken cancel) =>
        AnswerId.Read(id) is { } meant ? FirstAsync("WHERE id = @meant", new { meant }, cancel) : Task.FromResult<StoredAnswer?>(null);

    /// <summary>How the answer with this id came about, as JSON; null when there is no such answer, or it was kept without.</summary>
    public Task<string?> ReceiptAsync(string id, CancellationToken cancel) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "SELECT json FROM receipts JOIN answers ON answers.sequence = receipts.answer WHERE id = @meant", new { meant = AnswerId.Read(id) }, cancellationToken: cancel)),
        cancel);

    /// <summary>The answer saved last in this conversation, or in any when null; null when there is none.</summary>
    public Task<StoredAnswer?> LastAsync(string? conversation, CancellationToken cancel) =>
        FirstAsync(
            (conversation is null ? "" : "WHERE conversation = @conversation ") + "ORDER BY sequence DESC LIMIT 1", new { conversation }, cancel);

    /// <summary>The newest answer of this conversation that cites something: what «source 1» means to its reader; null when there is none.</summary>
    public Task<StoredAnswer?> LastCitedAsync(string conversation, CancellationToken cancel) => FirstAsync(
        "WHERE conversation = @conversation AND EXISTS(SELECT 1 FROM citations WHERE citations.answer = answers.sequence) ORDER BY sequence DESC LIMIT 1",
        new { conversation }, cancel);

    /// <summary>All that was told on the question of this answer, the first answer first; empty when there is no such answer.</summary>
    public async Task<IReadOnlyList<StoredAnswer>> ThreadAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } answer)
            return [];
        var first = answer.Continues ?? answer.Id;
        return await AllAsync("WHERE id = @first OR continues = @first ORDER BY sequence", new { first }, cancel);
    }

    /// <summary>Deletes the answers given, and the turns taken, more than <paramref name="days"/> days ago; returns how many answers.</summary>
    public Task<int> DeleteOlderThanAsync(int days, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var before = time.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(new CommandDefinition("DELETE FROM turns WHERE asked_at < @before", new { before }, cancellationToken: cancel));
                return await connection.ExecuteAsync(
                    new CommandDefinition("DELETE FROM answers WHERE asked_at < @before", new { before }, cancellationToken: cancel));
            },
            cancel);
    }

    private async Task<StoredAnswer?> FirstAsync(string condition, object parameters, CancellationToken cancel) =>
        await AllAsync(condition, parameters, cancel) is [var first, ..] ? first : null;

    private Task<IReadOnlyList<StoredAnswer>> AllAsync(string condition, object parameters, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<StoredAnswer>>(
        async connection =>
        {
            var answers = new List<StoredAnswer>();
            foreach (var row in await connection.QueryAsync<AnswerRow>(new CommandDefinition($"{AnswerRow.Select} {condition}", parameters, cancellationToken: cancel)))
                answers.Add(await WholeAsync(connection, row, cancel));
            return answers;
        },
        cancel);

    private static async Task<StoredAnswer> WholeAsync(SqliteConnection connection, AnswerRow row, CancellationToken cancel)
    {
        var answer = row.Sequence;
        var citations = await connection.QueryAsync<CitationRow>(new CommandDefinition(CitationRow.Select, new { answer }, cancellationToken: cancel));
        var nearest = await connection.QueryAsync<string>(
            new CommandDefinition("SELECT article FROM nearest WHERE answer = @answer ORDER BY position", new { answer }, cancellationToken: cancel));
        return row.ToAnswer([.. citations.Select(cited => cited.ToCitation())], [.. nearest]);
    }
}
