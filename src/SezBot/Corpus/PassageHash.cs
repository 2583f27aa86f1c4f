using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SezBot.Corpus;

/// <summary>A hash of a passage's text: neither SQLite's nor Qdrant's own checks see a byte that changed inside a text.</summary>
internal static class PassageHash
{
    public static long Of(string text) => unchecked((long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())));
}
