using Microsoft.Extensions.Options;
using SezBot.Corpus.Qdrant;

namespace SezBot.Commands;

/// <summary>The Qdrant store for the verbs that are about it, where the configuration names one.</summary>
internal sealed class ConfiguredQdrant(IOptions<QdrantOptions> options, QdrantStore store, Terminal terminal)
{
    /// <summary>Null where none is configured.</summary>
    public QdrantStore? Store => options.Value.IsConfigured ? store : null;

    /// <summary>For what only Qdrant has: where there is none, that is said.</summary>
    public QdrantStore? OrSay()
    {
        if (Store is null)
            terminal.Note("StoreNeedsQdrant");
        return Store;
    }
}
