using System.Diagnostics;
using System.Globalization;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// One writing process at a time. The operating system drops the lock when the process ends, however it ends; the note beside it says
/// who holds it.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HeldFile _held;
    private readonly string _note;

    private WriterLock(HeldFile held, string note) => (_held, _note) = (held, note);

    public static async Task<WriterLock> TakeAsync(string folder, TimeSpan patience, TimeProvider time, CancellationToken cancel)
    {
        var path = Path.Combine(folder, "corpus.lock");
        var note = Path.Combine(folder, "corpus.lock.owner");
        var started = time.GetTimestamp();
        while (true)
        {
            if (Hold(path, note) is { } held)
                return held;
            if (time.GetElapsedTime(started) >= patience)
                throw new StoreException(StoreFault.Locked, Owner(note));
            await Task.Delay(Pause, time, cancel);
        }
    }

    /// <returns>Null while another holds the lock.</returns>
    private static WriterLock? Hold(string path, string note)
    {
        if (HeldFile.TryHold(path) is not { } held)
            return null;
        try
        {
            File.WriteAllText(note, Describe());
            return new WriterLock(held, note);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new StoreException(StoreFault.Inaccessible, failure.Message, failure);
        }
    }

    private static string Describe()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{process.ProcessName} (PID {process.Id})");
    }

    private static string Owner(string note)
    {
        try
        {
            return File.ReadAllText(note);
        }
        catch (IOException)
        {
            return "?";
        }
    }

    public void Dispose()
    {
        File.Delete(_note);
        _held.Dispose();
    }
}
