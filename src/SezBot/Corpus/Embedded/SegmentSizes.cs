using System.Runtime.CompilerServices;

namespace SezBot.Corpus.Embedded;

/// <summary>How many entries the arrays of a stored segment have.</summary>
internal readonly record struct SegmentSizes(int Terms, int Postings, int Values, int Documents, bool SomeGone)
{
    public static SegmentSizes Of(LiveSegment live) => new(
        live.Segment.Terms.Length, live.Segment.Documents.Length, live.Segment.Values.Length, live.Segment.Count, live.Gone is not null);

    /// <summary>Bytes that the segment takes in the file, its checksum included.</summary>
    public long Length =>
        12L * Terms + 4 + 3L * Postings + 4L * Values + (4L + Unsafe.SizeOf<IndexedPassage>() + (SomeGone ? 1 : 0)) * Documents + sizeof(ulong);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Terms);
        writer.Write(Postings);
        writer.Write(Values);
        writer.Write(Documents);
        writer.Write(SomeGone);
    }

    public static SegmentSizes Read(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
}
