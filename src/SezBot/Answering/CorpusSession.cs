using Microsoft.SemanticKernel;
using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>One question's view of the corpus: calls the plugin's functions through the kernel, all on one snapshot.</summary>
public sealed class CorpusSession : IAsyncDisposable
{
    internal const string SnapshotKey = "snapshot";

    private readonly Kernel _kernel;
    private readonly KernelPlugin _plugin;

    private int? _undated;

    private CorpusSession(Kernel kernel, ICorpusSnapshot snapshot)
    {
        _kernel = kernel.Clone();
        _kernel.Data[SnapshotKey] = snapshot;
        _plugin = _kernel.Plugins[CorpusPlugin.Name];
        Snapshot = snapshot;
    }

    public ICorpusSnapshot Snapshot { get; }

    /// <summary>Articles without a publication date; also known after <see cref="ReleaseAsync"/>.</summary>
    public int UndatedCount => _undated ?? Snapshot.UndatedCount;

    public static async Task<CorpusSession> OpenAsync(Kernel kernel, IPassageStore store, CancellationToken cancel) =>
        new(kernel, await store.SnapshotAsync(cancel));

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(
        string query, IReadOnlyList<string> also, SearchFilter filter, int limit, CancellationToken cancel) =>
        InvokeAsync<IReadOnlyList<ScoredPassage>>(
            "search",
            new KernelArguments { ["query"] = query, ["also"] = also, ["from"] = filter.From, ["to"] = filter.To, ["limit"] = limit }, cancel);

    public Task<IReadOnlyList<Passage>> ReadArticleAsync(string id, CancellationToken cancel) =>
        InvokeAsync<IReadOnlyList<Passage>>("read_article", new KernelArguments { ["id"] = id }, cancel);

    public Task<IReadOnlyList<Article>> LatestAsync(SearchFilter filter, int limit, CancellationToken cancel) =>
        InvokeAsync<IReadOnlyList<Article>>(
            "latest", new KernelArguments { ["from"] = filter.From, ["to"] = filter.To, ["limit"] = limit }, cancel);

    private async Task<T> InvokeAsync<T>(string function, KernelArguments arguments, CancellationToken cancel) =>
        (await _plugin[function].InvokeAsync(_kernel, arguments, cancel)).GetValue<T>()!;

    /// <summary>
    /// Everything that is to be cited has been read: the snapshot goes, and what is still called looks at the corpus as it is then. A
    /// snapshot that is held keeps its index in memory and the file's log from being taken in, as long as a model writes.
    /// </summary>
    public ValueTask ReleaseAsync()
    {
        _undated = Snapshot.UndatedCount;
        _kernel.Data.Remove(SnapshotKey);
        return Snapshot.DisposeAsync();
    }

    public ValueTask DisposeAsync() => Snapshot.DisposeAsync();
}
