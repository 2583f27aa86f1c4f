using Dapper;

namespace SezBot.State;

/// <summary>What is kept about one person, and how it is deleted.</summary>
public sealed class UserData(BotDatabase database)
{
    /// <summary>Deletes what is kept of a conversation and of its user: answers, turns, verdicts, settings and subscription of the private chat, counted questions.</summary>
    public Task<Forgotten> ForgetAsync(string conversation, long user, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            var verdicts = await connection.ExecuteAsync(new CommandDefinition("DELETE FROM feedback WHERE user = @user", new { user }, cancellationToken: cancel));
            var answers = await connection.ExecuteAsync(new CommandDefinition(
                "DELETE FROM answers WHERE conversation = @conversation", new { conversation }, cancellationToken: cancel));
            var turns = await connection.ExecuteAsync(new CommandDefinition(
                "DELETE FROM turns WHERE conversation = @conversation", new { conversation }, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition(
                """
                UPDATE chats SET language = NULL, length = 'normal' WHERE id = @user;
                DELETE FROM inbox WHERE state = 'dead' AND lane = 'chat:' || @user;
                DELETE FROM outbox WHERE state = 'pending' AND key IN (SELECT outbox_key FROM deliveries WHERE chat = @user AND state = 'queued');
                DELETE FROM deliveries WHERE chat = @user;
                DELETE FROM subscriptions WHERE chat = @user;
                UPDATE subscriptions SET subscribed_by = 0 WHERE subscribed_by = @user
                """,
                new { user }, cancellationToken: cancel));
            return new Forgotten(answers, turns, verdicts);
        },
        cancel);
}
