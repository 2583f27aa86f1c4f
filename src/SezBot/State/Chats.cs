using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>The chats that the bot knows: their settings, and whether it may write there.</summary>
public sealed class Chats(BotDatabase database, TimeProvider time)
{
    public Task<ChatSettings> SettingsAsync(long chat, CancellationToken cancel) => database.ReadAsync(
        async connection => await connection.QuerySingleOrDefaultAsync<ChatSettings>(new CommandDefinition(
            "SELECT language, length, closed_because AS ClosedBecause FROM chats WHERE id = @chat", new { chat }, cancellationToken: cancel)) ?? ChatSettings.Default,
        cancel);

    public Task SetLanguageAsync(long chat, ChatKind kind, string? language, CancellationToken cancel) =>
        SetAsync(chat, kind, "language = @value", language, cancel);

    public Task SetLengthAsync(long chat, ChatKind kind, string length, CancellationToken cancel) =>
        SetAsync(chat, kind, "length = @value", length, cancel);

    /// <summary>Nothing is sent to the chat until it is opened: the bot was blocked or removed. What waits for it goes on waiting.</summary>
    public Task CloseAsync(long chat, ChatKind kind, string reason, CancellationToken cancel) => SetAsync(chat, kind, "closed_because = @value", reason, cancel);

    public Task OpenAsync(long chat, ChatKind kind, CancellationToken cancel) => SetAsync(chat, kind, "closed_because = @value", null, cancel);

    public Task<bool> IsClosedAsync(long chat, CancellationToken cancel) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "SELECT EXISTS (SELECT 1 FROM chats WHERE id = @chat AND closed_because IS NOT NULL)", new { chat }, cancellationToken: cancel)),
        cancel);

    /// <summary>A group has become a supergroup with another id: all that is known of it moves. Doing it again changes nothing.</summary>
    public Task MigrateAsync(long from, long to, CancellationToken cancel) => database.WriteAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO chats (id, kind, language, length, first_seen, last_seen)
                SELECT @to, kind, language, length, first_seen, last_seen FROM chats WHERE id = @from ON CONFLICT (id) DO NOTHING;
            DELETE FROM chats WHERE id = @from;
            UPDATE outbox SET chat = @to WHERE chat = @from AND state IN ('pending', 'sending');
            UPDATE OR REPLACE pauses SET chat = @to WHERE chat = @from;
            UPDATE asked SET chat = @to WHERE chat = @from;
            UPDATE OR REPLACE subscriptions SET chat = @to WHERE chat = @from;
            UPDATE OR REPLACE deliveries SET chat = @to WHERE chat = @from;
            UPDATE answers SET conversation = @newName || substr(conversation, length(@oldName) + 1)
                WHERE conversation = @oldName OR conversation LIKE @oldName || ':%';
            UPDATE turns SET conversation = @newName || substr(conversation, length(@oldName) + 1)
                WHERE conversation = @oldName OR conversation LIKE @oldName || ':%';
            """,
            new { from, to, oldName = $"chat:{from}", newName = $"chat:{to}" }, cancellationToken: cancel)),
        cancel);

    public Task<int> CountAsync(CancellationToken cancel) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT count(*) FROM chats WHERE closed_because IS NULL", cancellationToken: cancel)), cancel);

    private Task<int> SetAsync(long chat, ChatKind kind, string assignment, string? value, CancellationToken cancel) => database.WriteAsync(
        async connection =>
        {
            await SeeAsync(connection, chat, kind, cancel);
            return await connection.ExecuteAsync(new CommandDefinition(
                $"UPDATE chats SET {assignment} WHERE id = @chat", new { chat, value }, cancellationToken: cancel));
        },
        cancel);

    private Task<int> SeeAsync(SqliteConnection connection, long chat, ChatKind kind, CancellationToken cancel)
    {
        var row = new { chat, kind = kind.ToString().ToLowerInvariant(), now = time.GetUtcNow().ToUnixTimeMilliseconds() };
        return connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO chats (id, kind, first_seen, last_seen) VALUES (@chat, @kind, @now, @now) ON CONFLICT (id) DO UPDATE SET last_seen = @now",
            row, cancellationToken: cancel));
    }
}
