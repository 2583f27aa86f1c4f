using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.State;
using SezBot.State.Migrations;
using SezBot.Tests.Support;

namespace SezBot.Tests.State.Migrations;

public sealed class BotSchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Steps_are_counted_from_one_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, BotSchema.Steps.Count), BotSchema.Steps.Select(step => step.Version));

    [Fact]
    public async Task A_file_of_the_first_format_keeps_its_answers_and_gains_a_memory()
    {
        var cancel = TestContext.Current.CancellationToken;
        using (var old = OpenUpTo(1))
            old.Execute("""
                INSERT INTO answers (id, conversation, question, verdict, text, mode, as_of, asked_at)
                VALUES ('abcdefg', 'terminal', 'Кто?', 'answered', 'Он [1].', 'extractive', '2026-03-01', 1772452800000);
                INSERT INTO citations (answer, position, n, article, version, start, "end", quote, sample, passage_id, passage_ordinal, passage_start, passage_text)
                VALUES (1, 0, 1, 'a', '00', 0, 2, 'Он', 0, '6f0a1a52-5c7e-5a3e-9d2b-0f6e2b1d7c41', 0, 0, 'Он сам.');
                """);
        using var database = new BotDatabase(_folder.In("bot.db"), TimeProvider.System);
        var answer = await new AnswerLog(database, TimeProvider.System).FindAsync("abcdefg", cancel);
        Assert.Equal(("Он [1].", SomeState.Noon, null), (answer!.Text, answer.AskedAt, answer.Continues));
        Assert.Empty(answer.Nearest);
        Assert.Equal("Он сам.", Assert.Single(answer.Citations).Passage.Text);
        var conversations = new Conversations(database, TimeProvider.System);
        await conversations.RememberAsync("terminal", SomeState.Turn("Кто?", DateTimeOffset.UtcNow), cancel);
        Assert.Single(await conversations.RecallAsync("terminal", cancel));
    }

    [Fact]
    public void Every_format_becomes_the_newest_one_with_the_same_tables()
    {
        using var fresh = OpenUpTo(BotSchema.Steps.Count, "fresh.db");
        foreach (var version in Enumerable.Range(1, BotSchema.Steps.Count - 1))
        {
            using (var old = OpenUpTo(version, $"{version}.db"))
                Assert.Equal(version, BotSchema.VersionOf(old));
            using var upgraded = OpenUpTo(BotSchema.Steps.Count, $"{version}.db");
            Assert.Equal(TablesOf(fresh), TablesOf(upgraded));
        }
    }

    [Fact]
    public void A_step_that_fails_leaves_the_format_before_it()
    {
        using var connection = OpenUpTo(1);
        Migration broken = new(2, "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)");
        Assert.Throws<SqliteException>(() => BotSchema.Upgrade(connection, [BotSchema.Steps[0], broken], SomeState.Noon));
        Assert.Equal(1, BotSchema.VersionOf(connection));
        Assert.DoesNotContain("half", TablesOf(connection));
    }

    [Fact]
    public void Each_step_is_noted_with_its_time_and_applied_once()
    {
        using var connection = OpenUpTo(1);
        BotSchema.Upgrade(connection, BotSchema.Steps, SomeState.Noon.AddDays(1));
        BotSchema.Upgrade(connection, BotSchema.Steps, SomeState.Noon.AddDays(2));
        var times = connection.Query<long>("SELECT applied_at FROM schema_version ORDER BY version").Take(2);
        Assert.Equal([SomeState.Noon.ToUnixTimeMilliseconds(), SomeState.Noon.AddDays(1).ToUnixTimeMilliseconds()], times);
    }

    private SqliteConnection OpenUpTo(int version, string name = "bot.db")
    {
        var connection = new SqliteConnection($"Data Source={_folder.In(name)};Pooling=False");
        connection.Open();
        BotSchema.Upgrade(connection, [.. BotSchema.Steps.Take(version)], SomeState.Noon);
        return connection;
    }

    private static IEnumerable<string> TablesOf(SqliteConnection connection) =>
        connection.Query<string>("SELECT name || coalesce(sql, '') FROM sqlite_master ORDER BY name");
}
