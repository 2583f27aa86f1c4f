namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The version that the server gives itself out for; it drops in silence what that version does not know.</summary>
internal sealed class ServerVersion
{
    public static readonly Version Baseline = new(1, 16, 3);

    public Version Current { get; set; } = Baseline;

    public bool HasUpdateFilter => Current >= new Version(1, 15, 4);

    public bool HasMetadata => Current >= new Version(1, 15, 4);

    public bool HasUpdateMode => Current >= new Version(1, 17, 0);
}
