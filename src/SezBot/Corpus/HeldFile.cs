namespace SezBot.Corpus;

/// <summary>A file that one process holds. The operating system lets go of it when the process ends, however it ends.</summary>
public sealed class HeldFile : IDisposable
{
    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows: what a file held by another process answers with.
    private static readonly int[] SharingViolations = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _held;

    private HeldFile(FileStream held) => _held = held;

    /// <returns>Null while another holds the file; whatever else goes wrong will not pass by waiting.</returns>
    /// <exception cref="StoreException"><see cref="StoreFault.Inaccessible"/></exception>
    public static HeldFile? TryHold(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new HeldFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (SharingViolations.Contains(failure.HResult))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Inaccessible, failure.Message, failure);
        }
    }

    public void Dispose() => _held.Dispose();
}
