using SezBot.Corpus;

namespace SezBot.Ingestion;

/// <summary>
/// Collects prepared files and writes them in their order, so many at a time; a file's result is reported when it is durable.
/// Right before the first article of another source is written, the sample corpus goes.
/// </summary>
/// <param name="archives">Sources of which the store had nothing before: all their articles are first seen at one moment, when the run began.</param>
public sealed class CorpusBatch(
    ICorpusWriter writer, IngestOptions options, int total, IProgress<IngestProgress>? progress, IReadOnlySet<string> archives, TimeProvider time)
{
    /// <summary>Files whose results may wait; unchanged files cost nothing to write.</summary>
    private const int MaxWaiting = 1000;

    private readonly List<PreparedFile> _waiting = [];
    private readonly List<IngestResult> _results = [];
    private bool _sampleChecked;

    public IReadOnlyList<IngestResult> Results => _results;

    public int Passages { get; private set; }

    public long Bytes { get; private set; }

    public int SampleRemoved { get; private set; }

    public void Report(IngestResult result)
    {
        _results.Add(result);
        progress?.Report(new IngestProgress(_results.Count, total, Bytes, result));
    }

    public async Task AddAsync(PreparedFile file, CancellationToken cancel)
    {
        _waiting.Add(file);
        var revised = _waiting.Where(waiting => waiting.Revision is not null).ToList();
        if (revised.Count >= options.BatchArticles || revised.Sum(waiting => waiting.Bytes) >= options.BatchBytes || _waiting.Count >= MaxWaiting)
            await FlushAsync(cancel);
    }

    public async Task FlushAsync(CancellationToken cancel)
    {
        var revisions = _waiting.Where(file => file.Revision is not null).Select(Seen).ToList();
        if (revisions.Exists(revision => !revision.Article.IsSample))
            await RemoveSampleAsync(cancel);
        if (revisions.Count > 0)
            await writer.WriteAsync(revisions, cancel);
        foreach (var file in _waiting.Where(file => file.NewHash is not null))
            await writer.TouchAsync(file.File.Source, file.File.Key, file.NewHash!, cancel);
        Passages += revisions.Sum(revision => revision.Passages.Count);
        foreach (var file in _waiting)
        {
            Bytes += file.Bytes;
            Report(file.Result);
        }

        _waiting.Clear();
    }

    // News is seen when it can be read: a long run would else date it before a summary that could not have it.
    private ArticleRevision Seen(PreparedFile file) => file.Result.Outcome == IngestOutcome.Added && !archives.Contains(file.File.Source)
        ? file.Revision! with { Article = file.Revision.Article with { FirstSeen = time.GetUtcNow() } }
        : file.Revision!;

    private async Task RemoveSampleAsync(CancellationToken cancel)
    {
        if (_sampleChecked)
            return;
        _sampleChecked = true;
        var sample = await writer.ArticlesOfAsync(Article.SampleSource, cancel);
        if (sample.Count > 0)
            SampleRemoved = await writer.RemoveAsync([.. sample.Values.Select(stored => stored.Article.Id)], cancel);
    }
}
