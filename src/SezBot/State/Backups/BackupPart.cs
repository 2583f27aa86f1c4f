namespace SezBot.State.Backups;

/// <summary>One file of a backup, as its manifest tells of it.</summary>
/// <param name="Name">File name, in the backup and in the state folder.</param>
/// <param name="Kind">How the file came about; <see cref="Sqlite"/> is the only kind so far. A corpus in Qdrant would come as a snapshot.</param>
/// <param name="Format">Format version of the content.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal digits.</param>
public sealed record BackupPart(string Name, string Kind, int Format, long Length, string Sha256)
{
    public const string Sqlite = "sqlite";
}
