using System.Text.Json;

namespace SezBot.State.Backups;

/// <summary>
/// Puts prepared files in the place of those of a state folder, all or none. They lie in a folder beside; a note in it, which appears by one
/// renaming, is the decision. Before it nothing has happened; after it whoever comes next to the state folder carries the exchange out to its end.
/// The files replaced are moved, never deleted.
/// </summary>
internal sealed class StateReplacement(string folder, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A database's log belongs to it: left behind, SQLite would play it into the file that comes next.
    private static readonly string[] Companions = ["-wal", "-shm", "-journal", ""];

    /// <summary>Where the new files are prepared.</summary>
    public string Staging { get; } = Path.Combine(folder, "restore-next");

    private string Note => Path.Combine(Staging, "decided.json");

    /// <summary>Makes the staging folder, empty. Hold the locks.</summary>
    public void Begin()
    {
        if (Directory.Exists(Staging))
            Directory.Delete(Staging, recursive: true);
        Directory.CreateDirectory(Staging);
    }

    /// <summary>From now on the files prepared under these names are the state. Hold the locks.</summary>
    /// <returns>The folder that the files replaced go to.</returns>
    public string Decide(IReadOnlyList<string> names)
    {
        var kept = KeptFolder();
        var draft = Note + ".draft";
        using (var file = File.Create(draft))
        {
            JsonSerializer.Serialize(file, new Decision(names, Path.GetFileName(kept)));
            file.Flush(flushToDisk: true);
        }
        FailPoint.Reach("restore-prepared");
        File.Move(draft, Note);
        return kept;
    }

    private string KeptFolder()
    {
        var name = Path.Combine(folder, $"before-restore-{time.GetUtcNow():yyyyMMdd-HHmmss}");
        var kept = name;
        for (var number = 2; Directory.Exists(kept); number++)
            kept = $"{name}-{number}";
        return kept;
    }

    /// <summary>Carries out a decision that was left half-way; does nothing, and takes no lock, where there is none.</summary>
    public async Task FinishInterruptedAsync(CancellationToken cancel)
    {
        if (!File.Exists(Note))
            return;
        using var locks = await StateLocks.TakeAsync(folder, Patience, time, cancel);
        Finish();
    }

    /// <summary>Carries out the decision. Hold the locks.</summary>
    public void Finish()
    {
        if (!File.Exists(Note)) // another process did it while this one waited for the locks
            return;
        var decision = JsonSerializer.Deserialize<Decision>(File.ReadAllBytes(Note))!;
        foreach (var name in decision.Names)
            Exchange(name, Path.Combine(folder, decision.Kept));
        File.Delete(Note);
        Directory.Delete(Staging, recursive: true);
    }

    private void Exchange(string name, string kept)
    {
        var next = Path.Combine(Staging, name);
        if (!File.Exists(next)) // it is in its place already
            return;
        foreach (var companion in Companions)
        {
            var old = Path.Combine(folder, name + companion);
            if (!File.Exists(old))
                continue;
            Directory.CreateDirectory(kept);
            File.Move(old, Path.Combine(kept, name + companion));
            FailPoint.Reach("restore-moved");
        }
        File.Move(next, Path.Combine(folder, name));
        FailPoint.Reach("restore-moved");
    }

    private sealed record Decision(IReadOnlyList<string> Names, string Kept);
}
