using System.IO.Compression;

namespace SezBot.State.Backups;

/// <summary>A backup that is read: a folder or an archive.</summary>
internal sealed class BackupSource : IDisposable
{
    private readonly string _path;
    private readonly ZipArchive? _archive;

    private BackupSource(string path, ZipArchive? archive) => (_path, _archive) = (path, archive);

    /// <exception cref="BackupException"><see cref="BackupFault.NotABackup"/></exception>
    public static BackupSource Open(string path)
    {
        if (Directory.Exists(path))
            return new BackupSource(path, null);
        try
        {
            return new BackupSource(path, ZipFile.OpenRead(path));
        }
        catch (Exception failure) when (failure is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException(BackupFault.NotABackup, path, failure);
        }
    }

    /// <summary>The manifest, all of whose parts this program can put back.</summary>
    /// <exception cref="BackupException"/>
    public BackupManifest ReadManifest()
    {
        using var stream = OpenPart(BackupManifest.FileName);
        var manifest = stream is null ? null : BackupManifest.Read(stream);
        if (manifest is not { Format: > 0, Parts.Count: > 0 })
            throw new BackupException(BackupFault.NotABackup, _path);
        if (manifest.Format > BackupManifest.CurrentFormat)
            throw new BackupException(BackupFault.NewerFormat, $"{_path} (format {manifest.Format}, this program knows {BackupManifest.CurrentFormat})");
        foreach (var part in manifest.Parts)
            RefuseUnknown(part);
        return manifest;
    }

    private void RefuseUnknown(BackupPart part)
    {
        if (part.Kind != BackupPart.Sqlite || StateDatabase.All.FirstOrDefault(known => known.Name == part.Name) is not { } database)
            throw new BackupException(BackupFault.NewerFormat, $"{_path} ({part.Name}: {part.Kind})");
        if (part.Format > database.NewestFormat)
            throw new BackupException(BackupFault.NewerFormat, $"{_path} ({part.Name}: format {part.Format}, this program knows {database.NewestFormat})");
    }

    /// <returns>Null when there is no such part.</returns>
    public Stream? OpenPart(string name)
    {
        if (_archive is not null)
            return _archive.GetEntry(name)?.Open();
        var file = Path.Combine(_path, name);
        return File.Exists(file) ? File.OpenRead(file) : null;
    }

    /// <exception cref="BackupException"><see cref="BackupFault.Altered"/></exception>
    public async Task CopyPartAsync(BackupPart part, string target, CancellationToken cancel)
    {
        try
        {
            await using var from = OpenPart(part.Name) ?? throw Altered(part);
            await using var to = File.Create(target);
            var (length, hash) = await HashedCopy.RunAsync(from, to, cancel);
            if (length != part.Length || hash != part.Sha256)
                throw Altered(part);
        }
        catch (InvalidDataException failure) // an archive whose bytes changed
        {
            throw Altered(part, failure);
        }
    }

    private BackupException Altered(BackupPart part, Exception? inner = null) => new(BackupFault.Altered, $"{_path} ({part.Name})", inner);

    public void Dispose() => _archive?.Dispose();
}
