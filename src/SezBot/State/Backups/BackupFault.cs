namespace SezBot.State.Backups;

public enum BackupFault
{
    /// <summary>The state folder has no database; the detail names it.</summary>
    NothingThere,

    /// <summary>Where the backup is to be written there is something already; the detail names it.</summary>
    TargetExists,

    /// <summary>No file or folder that <c>backup</c> made; the detail names it.</summary>
    NotABackup,

    /// <summary>A part is missing, or is not what the manifest says; the detail names it.</summary>
    Altered,

    /// <summary>Made by a newer program; the detail names the part and the format version.</summary>
    NewerFormat,

    /// <summary>There is a state that would be replaced; the detail names its folder.</summary>
    StateExists,

    /// <summary>A bot runs on this state; the detail names its folder.</summary>
    BotRuns,
}
