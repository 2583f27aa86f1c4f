using Dapper;

namespace SezBot.State;

/// <summary>Who asked how much, so that nobody takes it all.</summary>
public sealed class Questions(BotDatabase database, TimeProvider time)
{
    /// <summary>Counts a question, unless the user or the chat has asked enough; one update counts once, however often it is worked on.</summary>
    public Task<QuotaVerdict> CountAsync(long user, long chat, long updateId, LimitsOptions limits, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var row = new
        {
            user,
            chat,
            updateId,
            now = now.ToUnixTimeMilliseconds(),
            hour = now.AddHours(-1).ToUnixTimeMilliseconds(),
            day = now.AddDays(-1).ToUnixTimeMilliseconds(),
        };
        const string counts = """
            DELETE FROM asked WHERE at <= @day;
            SELECT EXISTS (SELECT 1 FROM asked WHERE update_id = @updateId) AS IsCounted,
                (SELECT count(*) FROM asked WHERE user = @user AND at > @hour) AS Hour,
                (SELECT count(*) FROM asked WHERE user = @user) AS Day,
                (SELECT count(*) FROM asked WHERE chat = @chat AND at > @hour) AS ChatHour
            """;
        return database.WriteAsync(
            async connection =>
            {
                var asked = await connection.QuerySingleAsync<(long IsCounted, long Hour, long Day, long ChatHour)>(new CommandDefinition(counts, row, cancellationToken: cancel));
                if (asked.IsCounted == 1)
                    return QuotaVerdict.Free;
                if (asked.Hour >= limits.QuestionsPerHour)
                    return QuotaVerdict.HourUsedUp;
                if (asked.Day >= limits.QuestionsPerDay)
                    return QuotaVerdict.DayUsedUp;
                if (asked.ChatHour >= limits.QuestionsPerChatAndHour)
                    return QuotaVerdict.ChatUsedUp;
                await connection.ExecuteAsync(new CommandDefinition(
                    "INSERT INTO asked (user, chat, update_id, at) VALUES (@user, @chat, @updateId, @now)", row, cancellationToken: cancel));
                return QuotaVerdict.Free;
            },
            cancel);
    }
}
