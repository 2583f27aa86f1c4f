using System.Diagnostics.CodeAnalysis;

namespace SezBot.Sandbox.Chats;

/// <summary>The last files that were sent, by file_id.</summary>
internal sealed class FileShelf(Lock gate)
{
    private const int Kept = 200;
    private const long BytesKept = 200_000_000;

    private readonly Dictionary<string, StoredFile> _files = [];
    private readonly Queue<string> _order = [];
    private long _bytes;
    private int _last;

    public StoredFile Put(byte[] content, string name, string mimeType)
    {
        lock (gate)
        {
            var file = new StoredFile($"sandbox-file-{++_last}", name, mimeType, content);
            _files.Add(file.FileId, file);
            _order.Enqueue(file.FileId);
            _bytes += content.Length;
            while (_order.Count > Kept || (_bytes > BytesKept && _order.Count > 1))
            {
                _files.Remove(_order.Dequeue(), out var oldest);
                _bytes -= oldest!.Content.Length;
            }
            return file;
        }
    }

    public bool TryFind(string fileId, [MaybeNullWhen(false)] out StoredFile file)
    {
        lock (gate)
            return _files.TryGetValue(fileId, out file);
    }
}
