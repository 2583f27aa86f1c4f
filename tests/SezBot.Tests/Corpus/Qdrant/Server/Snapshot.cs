using System.Security.Cryptography;
using Google.Protobuf.WellKnownTypes;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>One snapshot as a file.</summary>
internal sealed record Snapshot(string Name, DateTimeOffset Created, byte[] Content)
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Content));

    public SnapshotDescription Describe() => new() { Name = Name, CreationTime = Timestamp.FromDateTimeOffset(Created), Size = Content.Length, Checksum = Checksum };
}
