using System.Security.Cryptography;

namespace SezBot.State.Backups;

/// <summary>Copies a stream to a file, onto the disk, and tells what was copied.</summary>
internal static class HashedCopy
{
    private const int BufferSize = 1 << 20;

    /// <returns>Bytes copied and their SHA-256 in lower-case hexadecimal digits.</returns>
    public static async Task<(long Length, string Sha256)> RunAsync(Stream from, FileStream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        long length = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        to.Flush(flushToDisk: true);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
