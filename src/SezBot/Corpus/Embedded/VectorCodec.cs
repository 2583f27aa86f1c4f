using System.Runtime.InteropServices;
using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// A vector as bytes (little-endian): <c>ushort m</c>, <c>m</c> distinct values as float32, then <c>n</c> indices as uint32 and <c>n</c>
/// bytes, each the ordinal of its value. A passage's values depend only on how often a term occurs, so they are few: the whole takes five
/// bytes an entry and stays exact.
/// </summary>
internal static class VectorCodec
{
    public const int MostValues = 256;

    private const int MostOnStack = 1024;

    public static byte[] Encode(SparseVector vector)
    {
        Span<float> distinct = stackalloc float[MostValues];
        Span<byte> ordinals = vector.Count <= MostOnStack ? stackalloc byte[vector.Count] : new byte[vector.Count];
        var count = 0;
        for (var at = 0; at < vector.Count; at++)
        {
            var ordinal = distinct[..count].IndexOf(vector.Values[at]);
            if (ordinal < 0 && count == MostValues)
                throw new ArgumentException($"A vector may hold at most {MostValues} distinct values.", nameof(vector));
            if (ordinal < 0)
                distinct[ordinal = count++] = vector.Values[at];
            ordinals[at] = (byte)ordinal;
        }
        var bytes = new byte[2 + 4 * count + 5 * vector.Count];
        var rest = bytes.AsSpan();
        MemoryMarshal.Write(rest, (ushort)count);
        MemoryMarshal.AsBytes(distinct[..count]).CopyTo(rest[2..]);
        MemoryMarshal.AsBytes(vector.Indices.AsSpan()).CopyTo(rest[(2 + 4 * count)..]);
        ordinals.CopyTo(rest[(2 + 4 * count + 4 * vector.Count)..]);
        return bytes;
    }

    /// <summary>Looks into the bytes without copying them.</summary>
    /// <exception cref="InvalidDataException">The bytes are no vector.</exception>
    public static View Decode(ReadOnlySpan<byte> bytes)
    {
        var values = bytes.Length < 2 ? 0 : MemoryMarshal.Read<ushort>(bytes);
        var (count, rest) = Math.DivRem(bytes.Length - 2 - 4 * values, 5);
        if (bytes.Length < 2 || values > MostValues || count < 0 || rest != 0)
            throw new InvalidDataException("vector of a wrong length");
        var view = new View(
            MemoryMarshal.Cast<byte, float>(bytes.Slice(2, 4 * values)),
            MemoryMarshal.Cast<byte, uint>(bytes.Slice(2 + 4 * values, 4 * count)),
            bytes[(2 + 4 * values + 4 * count)..]);
        if (count > 0 && (values == 0 || view.Ordinals.ContainsAnyExceptInRange((byte)0, (byte)(values - 1))))
            throw new InvalidDataException("vector that points past its values");
        return view;
    }

    public readonly ref struct View(ReadOnlySpan<float> values, ReadOnlySpan<uint> indices, ReadOnlySpan<byte> ordinals)
    {
        public ReadOnlySpan<float> Values { get; } = values;

        public ReadOnlySpan<uint> Indices { get; } = indices;

        public ReadOnlySpan<byte> Ordinals { get; } = ordinals;
    }
}
