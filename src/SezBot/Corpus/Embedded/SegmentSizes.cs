using System.Runtime.CompilerServices;

namespace SezBot.Corpus.Embedded;

/// <summary>How many entries the arrays of a stored segment have.</summary>
internal readonly record struct SegmentSizes(int Terms, int Postings, int Values, int Documents, int Frequent, bool SomeGone)
{
    public static SegmentSizes Of(LiveSegment live) => new(
        live.Segment.Terms.Length, live.Segment.Postings.Length, live.Segment.Values.Length, live.Segment.Count,
        live.Segment.Impacts.Frequent.Length, live.Gone is not null);

    /// <summary>Bytes that the segment takes in the file, its checksum included.</summary>
    public long Length =>
        12L * Terms + 4 + 4L * Postings + 4L * Values + (4L + Unsafe.SizeOf<IndexedPassage>() + (SomeGone ? 1 : 0)) * Documents + 4L * Frequent + Tops + 2L * Starts
        + sizeof(ulong);

    /// <summary>Entries of <see cref="Impacts.Tops"/>.</summary>
    public int Tops => Frequent * Impacts.TopsRow(Documents);

    /// <summary>Entries of <see cref="Impacts.Starts"/>.</summary>
    public int Starts => Frequent * Impacts.StartsRow(Documents);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Terms);
        writer.Write(Postings);
        writer.Write(Values);
        writer.Write(Documents);
        writer.Write(Frequent);
        writer.Write(SomeGone);
    }

    public static SegmentSizes Read(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
}
