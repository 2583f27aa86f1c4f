using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>Keeps every answer with its citations, so that it can be opened later as it was given.</summary>
public sealed class AnswerLog(BotDatabase database, TimeProvider time)
{
    /// <summary>
    /// Keeps the answer, on the disk when this returns, and returns it as stored: under another <see cref="StoredAnswer.Id"/> where the
    /// given one is taken. Show the id only after saving.
    /// </summary>
    /// <exception cref="ArgumentException">A citation and its passage are not of the same article and version.</exception>
    public Task<StoredAnswer> SaveAsync(StoredAnswer answer, CancellationToken cancel)
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
                return stored;
            },
            cancel);
    }

    /// <summary>The answer with this id, typed by a person (<see cref="AnswerId.Read"/>); null when there is none.</summary>
    public Task<StoredAnswer?> FindAsync(string id, CancellationToken cancel) =>
        AnswerId.Read(id) is { } meant ? FirstAsync("WHERE id = @meant", new { meant }, cancel) : Task.FromResult<StoredAnswer?>(null);

    /// <summary>The answer saved last in this conversation, or in any when null; null when there is none.</summary>
    public Task<StoredAnswer?> LastAsync(string? conversation, CancellationToken cancel) =>
        FirstAsync(
            (conversation is null ? "" : "WHERE conversation = @conversation ") + "ORDER BY sequence DESC LIMIT 1", new { conversation }, cancel);

    /// <summary>The newest answer of this conversation that cites something: what «source 1» means to its reader; null when there is none.</summary>
    public Task<StoredAnswer?> LastCitedAsync(string conversation, CancellationToken cancel) => FirstAsync(
        "WHERE conversation = @conversation AND EXISTS(SELECT 1 FROM citations WHERE citations.answer = answers.sequence) ORDER BY sequence DESC LIMIT 1",
        new { conversation }, cancel);

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

    /// <summary>Deletes all that is kept of a conversation: its answers and what it remembers.</summary>
    public Task<Forgotten> ForgetAsync(string conversation, CancellationToken cancel) => database.WriteAsync(
        async connection => new Forgotten(
            await connection.ExecuteAsync(
                new CommandDefinition("DELETE FROM answers WHERE conversation = @conversation", new { conversation }, cancellationToken: cancel)),
            await connection.ExecuteAsync(
                new CommandDefinition("DELETE FROM turns WHERE conversation = @conversation", new { conversation }, cancellationToken: cancel))),
        cancel);

    private Task<StoredAnswer?> FirstAsync(string condition, object parameters, CancellationToken cancel) => database.ReadAsync(
        async connection =>
        {
            var row = await connection.QueryFirstOrDefaultAsync<AnswerRow>(
                new CommandDefinition($"{AnswerRow.Select} {condition}", parameters, cancellationToken: cancel));
            return row?.ToAnswer(await CitationsAsync(connection, row.Sequence, cancel));
        },
        cancel);

    private static async Task<IReadOnlyList<StoredCitation>> CitationsAsync(SqliteConnection connection, long answer, CancellationToken cancel)
    {
        var rows = await connection.QueryAsync<CitationRow>(new CommandDefinition(CitationRow.Select, new { answer }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToCitation())];
    }
}
