using System.IO.Compression;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State.Backups;

/// <summary>
/// Copies a state folder that may be in use. Each database is copied from one committed state, all of them begun before the first is
/// copied. The backup stands under its name only when it is whole; a killed run leaves a <c>.partial</c> folder, which the next removes.
/// </summary>
public sealed class BackupWriter(string folder, TimeProvider time)
{
    private const string Archive = ".zip";

    /// <param name="target">A name that ends in <c>.zip</c> becomes an archive, any other a folder.</param>
    /// <exception cref="BackupException"/>
    /// <exception cref="Corpus.StoreException">A database is damaged.</exception>
    public async Task<BackupManifest> WriteAsync(string target, CancellationToken cancel)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new BackupException(BackupFault.TargetExists, target);
        var databases = StateDatabase.All.Where(database => File.Exists(Path.Combine(folder, database.Name))).ToList();
        if (databases.Count == 0)
            throw new BackupException(BackupFault.NothingThere, folder);
        var partial = MakePartial(target);
        try
        {
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, time.GetUtcNow(), Version, Copy(databases, partial, cancel));
            FailPoint.Reach("backup-copied");
            await WriteManifestAsync(partial, manifest, cancel);
            await PutInPlaceAsync(partial, target, cancel);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
    }

    private static string Version => typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static string MakePartial(string target)
    {
        var partial = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)) + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        Directory.CreateDirectory(partial);
        return partial;
    }

    private List<BackupPart> Copy(IReadOnlyList<StateDatabase> databases, string partial, CancellationToken cancel)
    {
        var sources = new List<SqliteConnection>();
        try
        {
            foreach (var database in databases)
                sources.Add(Begin(Path.Combine(folder, database.Name)));
            return [.. databases.Zip(sources, (database, source) => CopyOne(database, source, Path.Combine(partial, database.Name), cancel))];
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    // A read transaction holds the state that is copied: a copy made in it does not begin anew when somebody writes.
    private static SqliteConnection Begin(string path) => StateDatabase.Guard(path, () =>
    {
        var connection = StateDatabase.Open(path);
        connection.Execute("BEGIN; SELECT count(*) FROM sqlite_master");
        return connection;
    });

    private static BackupPart CopyOne(StateDatabase database, SqliteConnection source, string path, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        StateDatabase.Guard(source.DataSource, () =>
        {
            using var copy = StateDatabase.Open(path, create: true);
            source.BackupDatabase(copy);
            // The copy has no log; without this it would say that it has, and make one when it is read.
            return copy.Execute("PRAGMA journal_mode = DELETE");
        });
        return database.Describe(path, database.Check(path));
    }

    private static async Task WriteManifestAsync(string partial, BackupManifest manifest, CancellationToken cancel)
    {
        await using var file = File.Create(Path.Combine(partial, BackupManifest.FileName));
        await file.WriteAsync(manifest.ToBytes(), cancel);
        file.Flush(flushToDisk: true);
    }

    private static async Task PutInPlaceAsync(string partial, string target, CancellationToken cancel)
    {
        if (target.EndsWith(Archive, StringComparison.OrdinalIgnoreCase))
        {
            var archive = Path.Combine(partial, "archive" + Archive);
            await PackAsync(partial, archive, cancel);
            File.Move(archive, target);
            return;
        }
        if (Directory.Exists(target))
            Directory.Delete(target);
        Directory.Move(partial, target);
    }

    private static async Task PackAsync(string from, string archive, CancellationToken cancel)
    {
        var files = Directory.GetFiles(from);
        await using var stream = File.Create(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in files)
            {
                await using var file = File.OpenRead(path);
                await using var entry = zip.CreateEntry(Path.GetFileName(path), CompressionLevel.Fastest).Open();
                await file.CopyToAsync(entry, cancel);
            }
        }
        stream.Flush(flushToDisk: true);
    }
}
