using System.IO.Hashing;
using System.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// What <c>corpus.index</c> says of itself: eight bytes of magic, the format, the length of what follows and its XxHash64, then the fields.
/// </summary>
/// <param name="Stamp">Of the commit that made the state, see <see cref="Schema.ReadStamp"/>.</param>
/// <param name="Encoder">Constants of the encoder that made the vectors.</param>
internal sealed record IndexFileHeader(string Generation, long Sequence, long Stamp, string Encoder, IReadOnlyList<SegmentSizes> Segments)
{
    private const int Format = 2;
    private const int PrefixLength = 24;
    private const int MostFields = 1 << 20;

    private static ReadOnlySpan<byte> Magic => "SezBotIx"u8;

    public void Write(Stream stream)
    {
        var fields = Fields();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Format);
        writer.Write(fields.Length);
        writer.Write(XxHash64.HashToUInt64(fields));
        writer.Write(fields);
    }

    private byte[] Fields()
    {
        using var fields = new MemoryStream();
        using var writer = new BinaryWriter(fields);
        writer.Write(Generation);
        writer.Write(Sequence);
        writer.Write(Stamp);
        writer.Write(Encoder);
        writer.Write(Segments.Count);
        foreach (var segment in Segments)
            segment.Write(writer);
        writer.Flush();
        return fields.ToArray();
    }

    /// <exception cref="InvalidDataException">The stream does not begin with a header of this format.</exception>
    public static IndexFileHeader Read(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        stream.ReadExactly(prefix);
        var (format, length) = (BitConverter.ToInt32(prefix[8..]), BitConverter.ToInt32(prefix[12..]));
        if (!prefix[..8].SequenceEqual(Magic) || format != Format || length is < 0 or > MostFields)
            throw new InvalidDataException("no index of this format");
        var fields = new byte[length];
        stream.ReadExactly(fields);
        if (XxHash64.HashToUInt64(fields) != BitConverter.ToUInt64(prefix[16..]))
            throw new InvalidDataException("index with a damaged header");
        using var reader = new BinaryReader(new MemoryStream(fields));
        var (generation, sequence, stamp, encoder) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadString());
        return new IndexFileHeader(generation, sequence, stamp, encoder, [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => SegmentSizes.Read(reader))]);
    }
}
