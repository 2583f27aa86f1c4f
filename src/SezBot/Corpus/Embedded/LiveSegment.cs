using System.Collections.Concurrent;

namespace SezBot.Corpus.Embedded;

/// <summary>A segment and which of its documents are gone; immutable, so that snapshots can share it.</summary>
internal sealed record LiveSegment(IndexSegment Segment, bool[]? Gone = null)
{
    // Counted when first asked for: a state of the corpus is asked about few of its terms.
    private readonly ConcurrentDictionary<int, int> _frequencies = [];

    public int Live { get; } = Segment.Count - (Gone?.Count(gone => gone) ?? 0);

    public bool IsLive(int document) => Gone is null || !Gone[document];

    /// <summary>How many live passages have the term with this number.</summary>
    public int Frequency(int term) => Gone is null ? Segment.Frequency(term) : _frequencies.GetOrAdd(term, Count, this);

    private static int Count(int term, LiveSegment segment)
    {
        var live = 0;
        foreach (var posting in segment.Segment.PostingsOf(term))
            live += segment.IsLive(posting.Document) ? 1 : 0;
        return live;
    }

    public LiveSegment Without(IReadOnlySet<long> articles)
    {
        bool[]? gone = null;
        for (var document = 0; articles.Count > 0 && document < Segment.Count; document++)
        {
            if (IsLive(document) && articles.Contains(Segment.Passages[document].Article))
                (gone ??= (bool[]?)Gone?.Clone() ?? new bool[Segment.Count])[document] = true;
        }
        return gone is null ? this : new LiveSegment(Segment, gone);
    }
}
