namespace SezBot.Corpus;

public enum StoreFault
{
    /// <summary>Another process writes; the detail names it.</summary>
    Locked,

    /// <summary>The file is not a database, or its content is damaged; the detail names the file.</summary>
    Damaged,

    /// <summary>Made by a newer program; the detail names the file and the format version.</summary>
    NewerFormat,

    /// <summary>The file or folder cannot be opened or written; the detail says why.</summary>
    Inaccessible,

    /// <summary>The vectors were made with other encoder constants; <c>reindex</c> mends it.</summary>
    OtherEncoder,

    /// <summary>The server of the store does not answer; the detail names its address.</summary>
    Unreachable,

    /// <summary>The server refuses the key, or the key may not do what was asked.</summary>
    Unauthorized,

    /// <summary>The server lacks what the store needs; the detail names its version.</summary>
    TooOld,

    /// <summary>The collection is gone; the detail names it.</summary>
    Missing,

    /// <summary>The server did not answer within the deadline, or asks to be left alone for longer than we wait.</summary>
    Busy,

    /// <summary>The server refuses a call; the detail is its own explanation.</summary>
    Refused,
}
