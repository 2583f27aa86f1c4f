namespace SezBot.State.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Kept">The folder that holds the files replaced; null when there were none.</param>
public sealed record RestoredState(BackupManifest Manifest, string? Kept);
