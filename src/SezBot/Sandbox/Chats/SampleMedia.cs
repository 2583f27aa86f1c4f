namespace SezBot.Sandbox.Chats;

/// <summary>Contents for what people send besides text: a picture of one point, and bytes that only have a length.</summary>
internal static class SampleMedia
{
    private static readonly byte[] Point = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    public static byte[] Of(string kind) => kind == "photo" ? Point : new byte[256];

    public static string MimeType(string kind) => kind switch
    {
        "photo" => "image/gif",
        "voice" => "audio/ogg",
        "sticker" => "image/webp",
        _ => "application/octet-stream",
    };
}
