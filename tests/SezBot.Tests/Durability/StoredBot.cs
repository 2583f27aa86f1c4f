using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Tests.Durability;

/// <summary>What lies in <c>bot.db</c>, read past the program. Readers and the program do not hinder each other.</summary>
internal sealed class StoredBot(string state) : IDisposable
{
    // Read only, so that it is the program that mends the file after a kill.
    private readonly SqliteConnection _connection = new($"Data Source={Path.Combine(state, "bot.db")};Mode=ReadOnly;Pooling=False;Default Timeout=30");

    /// <summary>A process that was killed while it made the file has left none, or one without these tables.</summary>
    public bool IsThere => File.Exists(Path.Combine(state, "bot.db"))
        && _connection.ExecuteScalar<bool>("SELECT count(*) = 2 FROM sqlite_master WHERE name IN ('inbox', 'outbox')");

    /// <summary>Messages in the middle of being sent: after a kill those in doubt.</summary>
    public int Sending => _connection.ExecuteScalar<int>("SELECT count(*) FROM outbox WHERE state = 'sending'");

    /// <summary>Updates and messages that are not done.</summary>
    public int Waiting => _connection.ExecuteScalar<int>(
        "SELECT (SELECT count(*) FROM inbox WHERE state = 'pending') + (SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending'))");

    public int SetAside => _connection.ExecuteScalar<int>("SELECT count(*) FROM inbox WHERE state = 'dead'");

    public int Failed => _connection.ExecuteScalar<int>("SELECT count(*) FROM outbox WHERE state = 'failed'");

    public int Updates => _connection.ExecuteScalar<int>("SELECT count(*) FROM inbox");

    /// <summary>How often all messages together were in doubt.</summary>
    public int InDoubt => _connection.ExecuteScalar<int>("SELECT coalesce(sum(in_doubt), 0) FROM outbox");

    /// <summary>How often each message was in doubt, by its chat and the number it was last sent under.</summary>
    public IReadOnlyDictionary<(long Chat, int Message), int> DoubtsByMessage() =>
        _connection.Query<(long Chat, int Message, int Doubts)>("SELECT chat, message_id, in_doubt FROM outbox WHERE message_id IS NOT NULL AND in_doubt > 0")
            .ToDictionary(row => (row.Chat, row.Message), row => row.Doubts);

    /// <summary>How often the message to each chat was in doubt, of the summaries.</summary>
    public IReadOnlyDictionary<long, int> DoubtsOfSummaries() =>
        _connection.Query<(long Chat, int Doubts)>("SELECT chat, sum(in_doubt) FROM outbox WHERE key LIKE 'digest:%' GROUP BY chat").ToDictionary(row => row.Chat, row => row.Doubts);

    /// <summary>Summaries that are not sent yet, those that are not even made included.</summary>
    public int SummariesLeft => _connection.ExecuteScalar<int>(
        """
        SELECT (SELECT count(*) FROM subscriptions WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE deliveries.chat = subscriptions.chat))
            + (SELECT count(*) FROM outbox WHERE key LIKE 'digest:%' AND state IN ('pending', 'sending'))
        """);

    public void AssertSound() => Assert.Equal("ok", _connection.ExecuteScalar<string>("PRAGMA integrity_check"));

    public void Dispose() => _connection.Dispose();
}
