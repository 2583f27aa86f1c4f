namespace SezBot.State.Backups;

/// <summary>Puts a backup in the place of a state folder's databases. Everything is verified before anything is touched.</summary>
public sealed class StateRestore(string folder, TimeProvider time)
{
    /// <param name="overwrite">Replace a state that is there; it is moved aside.</param>
    /// <exception cref="BackupException"/>
    /// <exception cref="Corpus.StoreException">The folder is in use, or what the backup holds is damaged.</exception>
    public async Task<RestoredState> RunAsync(string source, bool overwrite, CancellationToken cancel)
    {
        using var backup = BackupSource.Open(source);
        var manifest = backup.ReadManifest();
        Directory.CreateDirectory(folder);
        var replacement = new StateReplacement(folder, time);
        await replacement.FinishInterruptedAsync(cancel);
        using var locks = await StateLocks.TakeAsync(folder, TimeSpan.Zero, time, cancel);
        if (!overwrite && StateDatabase.All.Any(database => File.Exists(Path.Combine(folder, database.Name))))
            throw new BackupException(BackupFault.StateExists, folder);
        await StageAsync(backup, manifest, replacement, cancel);
        var kept = replacement.Decide([.. manifest.Parts.Select(part => part.Name)]);
        replacement.Finish();
        return new RestoredState(manifest, Directory.Exists(kept) ? kept : null);
    }

    /// <summary>Carries out a restore that was killed half-way, before anything else looks at the state folder.</summary>
    public Task FinishInterruptedAsync(CancellationToken cancel) => new StateReplacement(folder, time).FinishInterruptedAsync(cancel);

    private static async Task StageAsync(BackupSource backup, BackupManifest manifest, StateReplacement replacement, CancellationToken cancel)
    {
        replacement.Begin();
        foreach (var part in manifest.Parts)
        {
            var staged = Path.Combine(replacement.Staging, part.Name);
            await backup.CopyPartAsync(part, staged, cancel);
            StateDatabase.All.Single(database => database.Name == part.Name).Check(staged);
        }
    }
}
