namespace SezBot.Sandbox.Chats;

/// <summary>A file as it was sent.</summary>
internal sealed record StoredFile(string FileId, string Name, string MimeType, byte[] Content)
{
    public string UniqueId => "u" + FileId;

    public string Path => $"documents/{FileId}";

    public object Document => new { FileId, FileUniqueId = UniqueId, FileName = Name, MimeType, FileSize = Content.Length };

    /// <summary>One size is enough; the real ones are not measured.</summary>
    public object Photo => new[] { new { FileId, FileUniqueId = UniqueId, Width = 320, Height = 240, FileSize = Content.Length } };

    public object Voice => new { FileId, FileUniqueId = UniqueId, Duration = 3, MimeType, FileSize = Content.Length };

    public object Sticker => new
    {
        FileId,
        FileUniqueId = UniqueId,
        Type = "regular",
        Width = 512,
        Height = 512,
        IsAnimated = false,
        IsVideo = false,
        Emoji = "👍",
        FileSize = Content.Length,
    };
}
