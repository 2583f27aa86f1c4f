using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// A copy of the in-memory index beside <c>corpus.db</c>, so that a start reads it in one go instead of making it from the vectors. It is a
/// cache: whatever is wrong with it, it counts as missing; deleting it loses nothing.
/// </summary>
internal sealed class IndexFile(string folder)
{
    private const string Name = "corpus.index";
    private const int NoBuffer = 0;

    public string Path { get; } = System.IO.Path.Combine(folder, Name);

    /// <returns>Null when there is no file that this program could use.</returns>
    public IndexFileHeader? ReadHeader() => Read<IndexFileHeader>((_, header) => header);

    /// <returns>Null when there is no file, it is damaged, or it is not of this generation of the store.</returns>
    /// <param name="isOurs">Tells whether the state of the header belongs to the history of the store.</param>
    public PassageIndex? Read(Func<IndexFileHeader, bool> isOurs) => Read<PassageIndex>((stream, header) =>
    {
        if (!isOurs(header) || stream.Length != stream.Position + header.Segments.Sum(segment => segment.Length))
            return null;
        var segments = new SegmentStream(stream);
        return new PassageIndex(header.Generation, header.Sequence, [.. header.Segments.Select(segments.Read)]);
    });

    private T? Read<T>(Func<Stream, IndexFileHeader, T?> read) where T : class
    {
        try
        {
            using var stream = new FileStream(
                Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, NoBuffer, FileOptions.SequentialScan);
            var header = IndexFileHeader.Read(stream);
            return header.Encoder == EncoderConstants.Current.Describe() ? read(stream, header) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>
    /// Puts the index in the place of an older one: written beside it, flushed, then renamed, so that a reader finds a whole file or none.
    /// A folder that cannot be written is left as it is.
    /// </summary>
    public void Write(PassageIndex index, long stamp)
    {
        var next = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            DeleteAbandoned();
            using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                WriteAll(stream, index, stamp);
                stream.Flush(flushToDisk: true);
            }
            File.Move(next, Path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Delete(next);
        }
    }

    private static void WriteAll(Stream stream, PassageIndex index, long stamp)
    {
        var sizes = index.Segments.Select(SegmentSizes.Of).ToList();
        new IndexFileHeader(index.Generation, index.Sequence, stamp, EncoderConstants.Current.Describe(), sizes).Write(stream);
        var segments = new SegmentStream(stream);
        foreach (var segment in index.Segments)
            segments.Write(segment);
    }

    // What a killed writer left behind; one that is still being written is locked by its writer.
    private void DeleteAbandoned()
    {
        foreach (var path in Directory.GetFiles(folder, $"{Name}.*.tmp"))
            Delete(path);
    }

    private static void Delete(string path)
    {
        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete);
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return; // the next writer tries again
        }
    }
}
