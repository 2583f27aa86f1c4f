using System.Security.Cryptography;

namespace SezBot.Ingestion;

/// <summary>A file's bytes and their hash, or why there are none: exactly one of <see cref="Bytes"/> and <see cref="Failure"/> is set.</summary>
public sealed record RawFile(byte[]? Bytes, string Hash, IngestFailure? Failure)
{
    // Raised when readers, cleaning, headline or chunking change, so that a file read by an older program is read anew.
    private const int ReaderRevision = 1;

    /// <param name="limit">Most bytes to read.</param>
    public static async Task<RawFile> ReadAsync(string path, long limit, CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(new FileInfo(path), limit, cancel);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(FailureReason.NotFound);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Failed(FailureReason.Unreadable, fault.Message);
        }
    }

    /// <summary>The length comes first: a named pipe has none, and opening it would wait for ever.</summary>
    private static async Task<RawFile> ReadAsync(FileInfo file, long limit, CancellationToken cancel)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (target.Length == 0)
            return Failed(FailureReason.Empty);
        if (target.Length > limit)
            return Failed(FailureReason.TooLarge, $"{target.Length} > {limit}");
        var bytes = await File.ReadAllBytesAsync(target.FullName, cancel);
        return new RawFile(bytes, $"{ReaderRevision}:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", null);
    }

    private static RawFile Failed(FailureReason reason, string? detail = null) => new(null, "", new IngestFailure(reason, detail));
}
