namespace SezBot.State.Backups;

/// <summary>A backup that cannot be made or put back. <see cref="Fault"/> says why, <see cref="Detail"/> names the file or folder.</summary>
public sealed class BackupException(BackupFault fault, string detail, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    public BackupFault Fault { get; } = fault;

    public string Detail { get; } = detail;
}
