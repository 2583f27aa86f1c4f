using SezBot.Corpus;
using SezBot.Corpus.Embedded;

namespace SezBot.Commands;

/// <summary>The stores that <c>store copy</c> can be told of: the configured ones by their names, an embedded one by its folder.</summary>
internal sealed class StoreByName(EmbeddedStore embedded, StateFolder state, ConfiguredQdrant qdrant, TimeProvider time) : IAsyncDisposable
{
    public const string Embedded = "embedded";

    public const string Qdrant = "qdrant";

    private readonly List<EmbeddedStore> _opened = [];

    /// <summary>Two names of one store give the same.</summary>
    public string Identity(string name) => name == Qdrant ? Qdrant : FolderOf(name);

    /// <summary>Whether there is something to read: the embedded store would be made by opening it.</summary>
    public bool Exists(string name) => name == Qdrant || File.Exists(Path.Combine(FolderOf(name), "corpus.db"));

    /// <returns>Null when the store is not configured.</returns>
    public IPassageStore? Find(string name) => name == Qdrant ? qdrant.Store
        : FolderOf(name) == state.Path ? embedded
        : Open(FolderOf(name));

    private EmbeddedStore Open(string folder)
    {
        var store = new EmbeddedStore(folder, time);
        _opened.Add(store);
        return store;
    }

    private string FolderOf(string name) => name == Embedded ? state.Path : Path.TrimEndingDirectorySeparator(Path.GetFullPath(name));

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
            await store.DisposeAsync();
    }
}
