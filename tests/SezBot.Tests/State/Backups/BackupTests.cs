using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus;
using SezBot.State;
using SezBot.State.Backups;
using SezBot.State.Migrations;
using SezBot.Tests.Corpus;

namespace SezBot.Tests.State.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly StateUnderBackup _state = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _state.Dispose();

    [Theory]
    [InlineData("copy")]
    [InlineData("copy.zip")]
    public async Task What_is_put_back_answers_as_before(string name)
    {
        var kept = await _state.FillAsync();
        await _state.BackUpAsync(name);
        await _state.DestroyAsync();
        var restored = await _state.RestoreAsync(name, overwrite: true);
        SomeState.AssertSame(kept, await _state.AnswerAsync(kept.Id));
        Assert.Equal(["port", "tula"], await _state.ArticleIdsAsync());
        Assert.NotNull(restored.Kept);
        Assert.Equal(StateUnderBackup.Rubbish, await File.ReadAllTextAsync(Path.Combine(restored.Kept, "corpus.db"), Cancel));
    }

    [Fact]
    public async Task An_empty_folder_gets_the_state_and_nothing_is_kept_aside()
    {
        await _state.FillAsync();
        await _state.BackUpAsync("copy");
        var other = new StateRestore(_state.In("elsewhere"), TimeProvider.System);
        Assert.Null((await other.RunAsync(_state.In("copy"), overwrite: false, Cancel)).Kept);
        Assert.Equal(
            ["bot.db", "bot.db.bot", "corpus.db", "corpus.lock"],
            Directory.EnumerateFileSystemEntries(_state.In("elsewhere")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_manifest_tells_formats_lengths_and_hashes_of_files_that_need_no_log()
    {
        await _state.FillAsync();
        var manifest = await _state.BackUpAsync("copy");
        Assert.Equal([("bot.db", BotSchema.Steps[^1].Version), ("corpus.db", 1)], manifest.Parts.Select(part => (part.Name, part.Format)));
        Assert.All(manifest.Parts, part => Assert.Equal(new FileInfo(_state.In($"copy/{part.Name}")).Length, part.Length));
        using var corpus = new SqliteConnection($"Data Source={_state.In("copy/corpus.db")};Mode=ReadOnly;Pooling=False");
        Assert.Equal("delete", corpus.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(3, Directory.GetFiles(_state.In("copy")).Length);
    }

    [Fact]
    public async Task What_is_still_in_the_log_is_copied_while_a_writer_holds_the_lock()
    {
        await _state.FillAsync();
        await using var store = _state.OpenStore();
        await using var writer = await store.WriterAsync(Cancel);
        await writer.WriteAsync([SomeRevision.Of("late.md", "Поздняя новость.")], Cancel);
        await _state.BackUpAsync("copy");
        await writer.WriteAsync([SomeRevision.Of("later.md", "Ещё более поздняя.")], Cancel);
        await new StateRestore(_state.In("elsewhere"), TimeProvider.System).RunAsync(_state.In("copy"), overwrite: false, Cancel);
        Assert.Equal(["late", "port", "tula"], await StateUnderBackup.ArticleIdsAsync(_state.In("elsewhere")));
    }

    [Fact]
    public async Task A_damaged_database_is_not_copied_and_leaves_nothing_behind()
    {
        await _state.FillAsync();
        await File.WriteAllTextAsync(_state.In("state/corpus.db"), StateUnderBackup.Rubbish, Cancel);
        Assert.Equal(StoreFault.Damaged, (await Assert.ThrowsAsync<StoreException>(() => _state.BackUpAsync("copy"))).Fault);
        Assert.Equal(["state"], Directory.EnumerateFileSystemEntries(_state.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Neither_an_empty_state_nor_a_used_name_is_copied()
    {
        Assert.Equal(BackupFault.NothingThere, await FaultAsync(() => _state.BackUpAsync("copy")));
        await _state.FillAsync();
        await _state.BackUpAsync("copy");
        Assert.Equal(BackupFault.TargetExists, await FaultAsync(() => _state.BackUpAsync("copy")));
    }

    [Fact]
    public async Task A_state_that_is_there_is_replaced_only_when_told()
    {
        var kept = await _state.FillAsync();
        await _state.BackUpAsync("copy");
        Assert.Equal(BackupFault.StateExists, await FaultAsync(() => _state.RestoreAsync("copy", overwrite: false)));
        SomeState.AssertSame(kept, await _state.AnswerAsync(kept.Id));
    }

    [Theory]
    [InlineData("copy", "corpus.db")]
    [InlineData("copy", "bot.db")]
    public async Task A_byte_that_changed_is_found_before_anything_is_touched(string name, string part)
    {
        var kept = await _state.FillAsync();
        await _state.BackUpAsync(name);
        var path = _state.In($"{name}/{part}");
        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        bytes[^100] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        Assert.Equal(BackupFault.Altered, await FaultAsync(() => _state.RestoreAsync(name, overwrite: true)));
        SomeState.AssertSame(kept, await _state.AnswerAsync(kept.Id));
    }

    [Fact]
    public async Task An_archive_with_a_changed_byte_is_refused_unless_its_content_is_the_same()
    {
        await _state.FillAsync();
        await _state.BackUpAsync("copy.zip");
        var bytes = await File.ReadAllBytesAsync(_state.In("copy.zip"), Cancel);
        foreach (var at in (int[])[bytes.Length / 4, bytes.Length / 2, bytes.Length * 3 / 4])
        {
            await File.WriteAllBytesAsync(_state.In("bad.zip"), [.. bytes[..at], (byte)(bytes[at] ^ 0x55), .. bytes[(at + 1)..]], Cancel);
            // A date in a header of the archive is none of its content.
            if (await Record.ExceptionAsync(() => _state.RestoreAsync("bad.zip", overwrite: true)) is { } failure)
                Assert.Contains(Assert.IsType<BackupException>(failure).Fault, (BackupFault[])[BackupFault.Altered, BackupFault.NotABackup]);
        }
        Assert.Equal(["port", "tula"], await _state.ArticleIdsAsync());
    }

    [Theory]
    [InlineData("\"format\": 12", "\"format\": 99", BackupFault.NewerFormat)]
    [InlineData("\"kind\": \"sqlite\"", "\"kind\": \"snapshot\"", BackupFault.NewerFormat)]
    [InlineData("\"name\": \"bot.db\"", "\"name\": \"../bot.db\"", BackupFault.NewerFormat)]
    [InlineData("\"parts\": [", "\"pieces\": [", BackupFault.NotABackup)]
    public async Task A_manifest_that_says_what_this_program_cannot_do_is_refused(string said, string other, BackupFault fault)
    {
        await _state.FillAsync();
        await _state.BackUpAsync("copy");
        var path = _state.In($"copy/{BackupManifest.FileName}");
        var text = await File.ReadAllTextAsync(path, Cancel);
        Assert.Contains(said, text);
        await File.WriteAllTextAsync(path, text.Replace(said, other), Cancel);
        Assert.Equal(fault, await FaultAsync(() => _state.RestoreAsync("copy", overwrite: true)));
    }

    [Fact]
    public async Task A_folder_or_file_of_another_kind_is_no_backup()
    {
        await _state.FillAsync();
        Directory.CreateDirectory(_state.In("folder"));
        await File.WriteAllTextAsync(_state.In("file.zip"), StateUnderBackup.Rubbish, Cancel);
        foreach (var name in (string[])["folder", "file.zip", "nowhere"])
            Assert.Equal(BackupFault.NotABackup, await FaultAsync(() => _state.RestoreAsync(name, overwrite: true)));
    }

    [Fact]
    public async Task While_a_load_writes_nothing_is_replaced()
    {
        await _state.FillAsync();
        await _state.BackUpAsync("copy");
        await using var store = _state.OpenStore();
        await using var writer = await store.WriterAsync(Cancel);
        Assert.Equal(StoreFault.Locked, (await Assert.ThrowsAsync<StoreException>(() => _state.RestoreAsync("copy", overwrite: true))).Fault);
    }

    [Fact]
    public async Task While_a_bot_runs_nothing_is_replaced_and_one_that_stood_by_goes_on_with_what_was_put_back()
    {
        var kept = await _state.FillAsync();
        await _state.BackUpAsync("copy");
        using var database = new BotDatabase(_state.In("state/bot.db"), TimeProvider.System);
        using var standsBy = new Lease(database, TimeProvider.System);
        using (var runs = new Lease(database, TimeProvider.System))
        {
            Assert.True(await runs.TakeAsync(Cancel));
            Assert.False(await standsBy.TakeAsync(Cancel));
            Assert.Equal(BackupFault.BotRuns, await FaultAsync(() => _state.RestoreAsync("copy", overwrite: true)));
        }
        await new AnswerLog(database, TimeProvider.System).SaveAsync(SomeState.Answer(), null, Cancel);
        await _state.RestoreAsync("copy", overwrite: true);
        Assert.True(await standsBy.TakeAsync(Cancel));
        Assert.Equal(1, await database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT count(*) FROM answers"), Cancel));
        SomeState.AssertSame(kept, await new AnswerLog(database, TimeProvider.System).FindAsync(kept.Id, Cancel));
    }

    private static async Task<BackupFault> FaultAsync<T>(Func<Task<T>> action) => (await Assert.ThrowsAsync<BackupException>(action)).Fault;
}
