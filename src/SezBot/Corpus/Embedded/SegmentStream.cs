using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SezBot.Corpus.Embedded;

/// <summary>Segments as they lie in memory, array after array (little-endian), each segment followed by its XxHash3.</summary>
internal sealed class SegmentStream(Stream stream)
{
    // Hashed while it is still in the processor's cache.
    private const int Piece = 1 << 18;

    private readonly XxHash3 _hash = new();

    public void Write(LiveSegment live)
    {
        var segment = live.Segment;
        Put(segment.Terms);
        Put(segment.Offsets);
        Put(segment.Postings);
        Put(segment.Values);
        Put(segment.ValueOffsets);
        Put(segment.Passages);
        Put(segment.Impacts.Peaks);
        Put(segment.Impacts.Frequent);
        Put(segment.Impacts.Tops);
        Put(segment.Impacts.Starts);
        Put(live.Gone ?? []);
        stream.Write(BitConverter.GetBytes(_hash.GetCurrentHashAsUInt64()));
        _hash.Reset();
    }

    /// <exception cref="InvalidDataException">The bytes are not what was written.</exception>
    public LiveSegment Read(SegmentSizes sizes)
    {
        var segment = new IndexSegment(
            Take<uint>(sizes.Terms), Take<int>(sizes.Terms + 1), Take<Posting>(sizes.Postings), Take<float>(sizes.Values), Take<int>(sizes.Documents), Take<IndexedPassage>(sizes.Documents),
            new Impacts(Take<float>(sizes.Terms), Take<int>(sizes.Frequent), Take<byte>(sizes.Tops), Take<ushort>(sizes.Starts)));
        var gone = sizes.SomeGone ? Take<bool>(sizes.Documents) : null;
        Span<byte> expected = stackalloc byte[sizeof(ulong)];
        stream.ReadExactly(expected);
        if (_hash.GetCurrentHashAsUInt64() != BitConverter.ToUInt64(expected))
            throw new InvalidDataException("index with a damaged segment");
        _hash.Reset();
        return new LiveSegment(segment, gone);
    }

    private void Put<T>(T[] array) where T : unmanaged
    {
        for (var bytes = MemoryMarshal.AsBytes(array.AsSpan()); bytes.Length > 0; bytes = bytes[Math.Min(Piece, bytes.Length)..])
        {
            var piece = bytes[..Math.Min(Piece, bytes.Length)];
            _hash.Append(piece);
            stream.Write(piece);
        }
    }

    private T[] Take<T>(int count) where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(count);
        for (var bytes = MemoryMarshal.AsBytes(array.AsSpan()); bytes.Length > 0; bytes = bytes[Math.Min(Piece, bytes.Length)..])
        {
            var piece = bytes[..Math.Min(Piece, bytes.Length)];
            stream.ReadExactly(piece);
            _hash.Append(piece);
        }
        return array;
    }
}
