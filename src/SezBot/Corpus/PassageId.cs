using System.Security.Cryptography;
using System.Text;

namespace SezBot.Corpus;

/// <summary>Name-based ids (UUID version 5, RFC 9562 section 5.5), so that loading the same text again overwrites itself.</summary>
public static class PassageId
{
    private static readonly Guid Namespace = new("6f0a1a52-5c7e-4a3e-9d2b-0f6e2b1d7c41");

    public static Guid Of(string source, string key, string version, int ordinal) =>
        Version5(Namespace, $"{source}\n{key}\n{version}\n{ordinal}");

    /// <summary>An id for something else that belongs to the corpus; names begin with what they name.</summary>
    internal static Guid OfName(string name) => Version5(Namespace, name);

    private static Guid Version5(Guid space, string name)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + nameBytes.Length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        nameBytes.CopyTo(input, 16);
#pragma warning disable CA5350 // version 5 is defined with SHA-1; it names, it does not protect
        var hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
