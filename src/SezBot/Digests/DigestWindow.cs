namespace SezBot.Digests;

/// <summary>Which articles are news.</summary>
public abstract record DigestWindow
{
    private DigestWindow()
    {
    }

    /// <summary>What was published on a day.</summary>
    public sealed record PublishedOn(DateOnly Day) : DigestWindow;

    /// <summary>
    /// What came into the corpus in <c>(After, Until]</c> and is new besides: published at most three days before the digest's date and not
    /// after it, or undated and of a source that has delivered before. The first load of a source is its archive.
    /// </summary>
    public sealed record FirstSeen(DateTimeOffset After, DateTimeOffset Until) : DigestWindow;
}
