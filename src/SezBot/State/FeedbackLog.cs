using Dapper;

namespace SezBot.State;

/// <summary>What people thought of answers: one verdict per user and answer, the last one counts.</summary>
public sealed class FeedbackLog(BotDatabase database, TimeProvider time)
{
    public Task SetAsync(string answer, long user, bool good, CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO feedback (answer, user, good, at) VALUES (@answer, @user, @good, @now)
            ON CONFLICT (answer, user) DO UPDATE SET good = excluded.good, at = excluded.at
            """,
            new { answer, user, good, now = time.GetUtcNow().ToUnixTimeMilliseconds() }, cancellationToken: cancel)),
        cancel);

    /// <summary>The newest verdicts with what was asked and answered.</summary>
    /// <param name="onlyBad">Leave out the praise.</param>
    public Task<IReadOnlyList<FeedbackEntry>> NewestAsync(int limit, bool onlyBad, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<FeedbackEntry>>(
        async connection => [.. (await connection.QueryAsync<FeedbackRow>(new CommandDefinition(
            """
            SELECT answer, good, at, answers.question, answers.text,
                (SELECT group_concat(DISTINCT article) FROM citations WHERE citations.answer = answers.sequence) AS Articles
            FROM feedback JOIN answers ON answers.id = feedback.answer WHERE good = 0 OR NOT @onlyBad ORDER BY at DESC, answer LIMIT @limit
            """,
            new { limit, onlyBad }, cancellationToken: cancel))).Select(row => row.ToEntry())],
        cancel);

    private sealed class FeedbackRow
    {
        public required string Answer { get; init; }

        public long Good { get; init; }

        public long At { get; init; }

        public required string Question { get; init; }

        public required string Text { get; init; }

        public string? Articles { get; init; }

        public FeedbackEntry ToEntry() => new(
            Answer, Good == 1, DateTimeOffset.FromUnixTimeMilliseconds(At), Question, Text, Articles?.Split(',') ?? []);
    }
}
