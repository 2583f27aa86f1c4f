namespace SezBot.Corpus.Qdrant;

/// <summary>
/// The state of one generation, kept as JSON in one point of it and changed only by compare-and-swap on <see cref="Revision"/>. Counts are
/// kept here, so that a snapshot costs one call whatever the size of the corpus.
/// </summary>
/// <param name="Collection">The generation's own name, for the point is read through the alias.</param>
/// <param name="Encoder">See <see cref="Text.EncoderConstants.Describe"/>.</param>
/// <param name="Grams">Whether the lexical vectors hold 4-grams.</param>
/// <param name="Model">Of the dense vectors; null when the generation has none.</param>
internal sealed record StoreState(string Collection, string Encoder, bool Grams, string? Model, int Dimension)
{
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public long Revision { get; init; }

    /// <summary>The number of the next transaction; 0 is the one that made the generation.</summary>
    public long Next { get; init; } = 1;

    public IReadOnlyList<WriterLease> Writers { get; init; } = [];

    public IReadOnlyList<OpenTransaction> Open { get; init; } = [];

    /// <summary>Numbers of transactions that were given up. Kept for good: a writer that slept through its lease may still send points of one.</summary>
    public IReadOnlyList<long> GivenUp { get; init; } = [];

    public IReadOnlyList<Checkpoint> Checkpoints { get; init; } = [];

    /// <summary>How many articles each source has; a source without any is absent.</summary>
    public IReadOnlyDictionary<string, int> Articles { get; init; } = new Dictionary<string, int>();

    public int Passages { get; init; }

    public int Undated { get; init; }

    /// <summary>Passages with a dense vector.</summary>
    public int Vectors { get; init; }

    /// <summary>Of the latest changes: whoever finds its own here knows that its change was made.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>The generation that took this one's place; nothing is written here any more.</summary>
    public string? Successor { get; init; }

    /// <summary>A generation that is being filled with vectors of another model.</summary>
    public BuildingGeneration? Building { get; init; }

    public Visibility Visibility => new(Next, [.. Open.Select(open => open.Number), .. GivenUp]);

    public int ArticleCount => Articles.Values.Sum();

    /// <summary>Transactions below this number will not change any more.</summary>
    public long Floor => Open.Count == 0 ? Next : Open.Min(open => open.Number);

    /// <summary>Without the writers whose leases have run out; their transactions are given up, and the ids that these took are free.</summary>
    /// <param name="now">Unix time in milliseconds.</param>
    public StoreState Buried(long now)
    {
        var dead = Writers.Where(writer => writer.Until <= now).Select(writer => writer.Writer).ToHashSet();
        return dead.Count == 0 ? this : this with
        {
            Writers = [.. Writers.Where(writer => !dead.Contains(writer.Writer))],
            Open = [.. Open.Where(open => !dead.Contains(open.Writer))],
            GivenUp = [.. GivenUp, .. Open.Where(open => dead.Contains(open.Writer)).Select(open => open.Number)],
        };
    }

    /// <summary>The values of a vector that belongs into this generation; null for one of another model.</summary>
    public float[]? ValuesOf(DenseVector? vector) => vector is not null && vector.Model == Model ? vector.Values : null;
}
