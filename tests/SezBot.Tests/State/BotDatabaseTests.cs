using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus;
using SezBot.State;
using SezBot.State.Migrations;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class BotDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<BotDatabase> _opened = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static Task<long> ScalarAsync(BotDatabase database, string sql, CancellationToken cancel) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(sql), cancel);

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Nothing_is_made_before_the_first_use_and_then_the_folder_too()
    {
        var database = Open("deep/er/bot.db");
        Assert.False(Directory.Exists(_folder.In("deep")));
        Assert.Equal(BotSchema.Steps[^1].Version, await ScalarAsync(database, "SELECT max(version) FROM schema_version", Cancel));
        Assert.True(File.Exists(_folder.In("deep/er/bot.db")));
    }

    [Fact]
    public async Task What_is_written_is_synced_to_the_disk_and_readers_need_not_wait()
    {
        var database = Open();
        for (var use = 0; use < 2; use++)
        {
            Assert.Equal(2, await ScalarAsync(database, "PRAGMA synchronous", Cancel));
            Assert.Equal(5000, await ScalarAsync(database, "PRAGMA busy_timeout", Cancel));
            Assert.Equal(1, await ScalarAsync(database, "PRAGMA foreign_keys", Cancel));
            Assert.Equal("wal", await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"), Cancel));
        }
    }

    [Fact]
    public async Task Many_may_open_a_new_file_and_write_to_it_at_once()
    {
        const int openers = 6;
        const int answersEach = 10;
        await Task.WhenAll(Enumerable.Range(0, openers).Select(opener => Task.Run(
            async () =>
            {
                var log = new AnswerLog(Open(), TimeProvider.System);
                for (var i = 0; i < answersEach; i++)
                    await log.SaveAsync(SomeState.Answer($"chat:{opener}"), null, Cancel);
            },
            Cancel)));
        var database = Open();
        Assert.Equal(openers * answersEach, await ScalarAsync(database, "SELECT count(*) FROM answers", Cancel));
        Assert.Equal(openers * answersEach, await ScalarAsync(database, "SELECT count(*) FROM citations", Cancel));
        Assert.Equal(BotSchema.Steps.Count, await ScalarAsync(database, "SELECT count(*) FROM schema_version", Cancel));
    }

    [Fact]
    public async Task Reading_goes_on_while_another_writes_and_sees_only_what_is_committed()
    {
        var (writer, reader) = (Open(), Open());
        var first = await new AnswerLog(writer, TimeProvider.System).SaveAsync(SomeState.Answer(), null, Cancel);
        await writer.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync("DELETE FROM answers");
                SomeState.AssertSame(first, await new AnswerLog(reader, TimeProvider.System).LastAsync(null, Cancel));
                return true;
            },
            Cancel);
        Assert.Null(await new AnswerLog(reader, TimeProvider.System).LastAsync(null, Cancel));
    }

    [Fact]
    public async Task A_write_that_throws_changes_nothing_and_the_next_one_succeeds()
    {
        var database = Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<int>(
            async connection =>
            {
                await connection.ExecuteAsync("INSERT INTO turns (conversation, question, standalone_question, articles, asked_at) VALUES ('c', 'q', 'q', '[]', 0)");
                throw new InvalidOperationException();
            },
            Cancel));
        Assert.Equal(0, await ScalarAsync(database, "SELECT count(*) FROM turns", Cancel));
        await new AnswerLog(database, TimeProvider.System).SaveAsync(SomeState.Answer(), null, Cancel);
    }

    [Fact]
    public async Task A_writer_that_does_not_give_way_within_five_seconds_is_reported()
    {
        var (holder, waiter) = (Open(), Open());
        await ScalarAsync(waiter, "SELECT 1", Cancel);
        await holder.WriteAsync(
            async _ =>
            {
                var fault = await FaultAsync(() => new AnswerLog(waiter, TimeProvider.System).SaveAsync(SomeState.Answer(), null, Cancel));
                Assert.Equal(StoreFault.Locked, fault);
                return true;
            },
            Cancel);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("не база данных\n", 500));
        var path = _folder.Write("bot.db", text);
        Assert.Equal(StoreFault.Damaged, await FaultAsync(() => ScalarAsync(Open(), "SELECT 1", Cancel)));
        Assert.Equal(text, await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task A_damaged_page_is_reported_when_it_is_read()
    {
        var database = Open();
        var log = new AnswerLog(database, TimeProvider.System);
        for (var i = 0; i < 50; i++)
            await log.SaveAsync(SomeState.Answer(), null, Cancel);
        database.Dispose();
        var bytes = await File.ReadAllBytesAsync(_folder.In("bot.db"), Cancel);
        bytes.AsSpan(4096).Fill(0x5A);
        await File.WriteAllBytesAsync(_folder.In("bot.db"), bytes, Cancel);
        Assert.Equal(StoreFault.Damaged, await FaultAsync(() => new AnswerLog(Open(), TimeProvider.System).LastAsync(null, Cancel)));
    }

    [Fact]
    public async Task A_path_that_cannot_be_opened_is_reported()
    {
        Directory.CreateDirectory(_folder.In("bot.db"));
        _folder.Write("file", "");
        Assert.Equal(StoreFault.Inaccessible, await FaultAsync(() => ScalarAsync(Open(), "SELECT 1", Cancel)));
        Assert.Equal(StoreFault.Inaccessible, await FaultAsync(() => ScalarAsync(Open("file/bot.db"), "SELECT 1", Cancel)));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        var next = BotSchema.Steps[^1].Version + 1;
        using (var connection = new SqliteConnection($"Data Source={_folder.In("bot.db")};Pooling=False"))
        {
            connection.Open();
            BotSchema.Upgrade(connection, [.. BotSchema.Steps, new Migration(next, "CREATE TABLE later (x)")], SomeState.Noon);
        }

        var failure = await Assert.ThrowsAsync<StoreException>(() => ScalarAsync(Open(), "SELECT 1", Cancel));
        Assert.Equal(StoreFault.NewerFormat, failure.Fault);
        Assert.Contains("bot.db", failure.Detail, StringComparison.Ordinal);
        Assert.Contains($"format {next}", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_program_is_not_taken_for_a_fault_of_the_file() =>
        await Assert.ThrowsAsync<SqliteException>(() => ScalarAsync(Open(), "SELECT nothing FROM nowhere", Cancel));

    private static async Task<StoreFault> FaultAsync(Func<Task> action) => (await Assert.ThrowsAsync<StoreException>(action)).Fault;

    private BotDatabase Open(string name = "bot.db")
    {
        var database = new BotDatabase(_folder.In(name), TimeProvider.System);
        lock (_opened)
            _opened.Add(database);
        return database;
    }
}
