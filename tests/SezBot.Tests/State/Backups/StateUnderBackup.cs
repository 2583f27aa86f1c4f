using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.State;
using SezBot.State.Backups;
using SezBot.Tests.Corpus;
using SezBot.Tests.Support;

namespace SezBot.Tests.State.Backups;

/// <summary>A state folder with two articles and an answer, and room beside it for backups.</summary>
internal sealed class StateUnderBackup : IDisposable
{
    public const string Rubbish = "Это не база данных.";

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Path => _folder.Path;

    public string In(string name) => _folder.In(name);

    public EmbeddedStore OpenStore() => new(In("state"), TimeProvider.System);

    public async Task<StoredAnswer> FillAsync()
    {
        await using (var store = OpenStore())
        {
            await using var writer = await store.WriterAsync(Cancel);
            await writer.WriteAsync([SomeRevision.Of("tula.md", "Завод в Туле открыт."), SomeRevision.Of("port.md", "Порт принял зерно.")], Cancel);
        }
        using var database = new BotDatabase(In("state/bot.db"), TimeProvider.System);
        var answer = SomeState.Answer();
        await new AnswerLog(database, TimeProvider.System).SaveAsync(answer, null, Cancel);
        return answer;
    }

    public Task<BackupManifest> BackUpAsync(string name) => new BackupWriter(In("state"), TimeProvider.System).WriteAsync(In(name), Cancel);

    public Task<RestoredState> RestoreAsync(string name, bool overwrite) => new StateRestore(In("state"), TimeProvider.System).RunAsync(In(name), overwrite, Cancel);

    /// <summary>What a failing disk may leave: one database is rubbish, the other is gone, and a log of nobody lies about.</summary>
    public async Task DestroyAsync()
    {
        await File.WriteAllTextAsync(In("state/corpus.db"), Rubbish, Cancel);
        await File.WriteAllBytesAsync(In("state/corpus.db-wal"), new byte[5000], Cancel);
        File.Delete(In("state/bot.db"));
    }

    public async Task<StoredAnswer?> AnswerAsync(string id)
    {
        using var database = new BotDatabase(In("state/bot.db"), TimeProvider.System);
        return await new AnswerLog(database, TimeProvider.System).FindAsync(id, Cancel);
    }

    public Task<IReadOnlyList<string>> ArticleIdsAsync() => ArticleIdsAsync(In("state"));

    public static async Task<IReadOnlyList<string>> ArticleIdsAsync(string folder)
    {
        await using var store = new EmbeddedStore(folder, TimeProvider.System);
        await using var snapshot = await store.SnapshotAsync(Cancel);
        return [.. (await snapshot.LatestAsync(SearchFilter.None, 100, Cancel)).Select(article => article.Id).Order(StringComparer.Ordinal)];
    }

    public void Dispose() => _folder.Dispose();
}
