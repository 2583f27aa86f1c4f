namespace SezBot.Sandbox.Updates;

/// <summary>Where updates are delivered, if the bot asked for it. Under the world's lock.</summary>
internal sealed class Webhook
{
    public Uri? Address { get; set; }

    public string? Secret { get; set; }

    public int MaxConnections { get; set; } = 40;

    public string? LastError { get; set; }

    public long? LastErrorDate { get; set; }

    public Signal Changed { get; } = new();

    public void Set(Uri? address, string? secret, int maxConnections)
    {
        (Address, Secret, MaxConnections, LastError, LastErrorDate) = (address, secret, maxConnections, null, null);
        Changed.Raise();
    }
}
