using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// What the server holds: collections and aliases. A test may look into it and change it under the client; every member is safe to call at any time.
/// </summary>
internal sealed class QdrantData
{
    private readonly Lock _catalog = new();
    private readonly Dictionary<string, StoredCollection> _collections = [];
    private readonly SortedDictionary<string, string> _aliases = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Collections
    {
        get
        {
            lock (_catalog)
                return [.. _collections.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>(alias, collection), by alias.</summary>
    public IReadOnlyList<(string Alias, string Collection)> Aliases
    {
        get
        {
            lock (_catalog)
                return [.. _aliases.Select(pair => (pair.Key, pair.Value))];
        }
    }

    /// <summary>Whether a collection, or an alias of one, has this name.</summary>
    public bool Has(string name)
    {
        lock (_catalog)
            return _collections.ContainsKey(Resolved(name));
    }

    public void Create(CreateCollection request)
    {
        RequestRules.CheckName(request.CollectionName, 255, "collection name");
        var collection = new StoredCollection(request.Clone());
        lock (_catalog)
        {
            if (_collections.ContainsKey(request.CollectionName) || _aliases.ContainsKey(request.CollectionName))
                throw Refusal.CollectionExists(request.CollectionName);
            _collections.Add(request.CollectionName, collection);
        }
    }

    /// <summary>Removes a collection and the aliases that lead to it. An alias is not followed.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string name)
    {
        lock (_catalog)
        {
            foreach (var alias in _aliases.Where(pair => pair.Value == name).Select(pair => pair.Key).ToList())
                _aliases.Remove(alias);
            return _collections.Remove(name);
        }
    }

    /// <summary>All in order under one lock; those before the one that fails stay done.</summary>
    public void ChangeAliases(IEnumerable<AliasOperations> actions)
    {
        lock (_catalog)
            foreach (var action in actions)
                Change(action);
    }

    /// <summary>The collection that a name or an alias stands for.</summary>
    public string NameOf(string name)
    {
        lock (_catalog)
            return Resolved(name) is var resolved && _collections.ContainsKey(resolved) ? resolved : throw Refusal.NoCollection(name);
    }

    /// <summary>Puts a whole collection in the place of whatever had its name.</summary>
    public void Replace(string name, Func<string, StoredCollection> make)
    {
        RequestRules.CheckName(name, 255, "collection name");
        var collection = make(name);
        lock (_catalog)
            _collections[name] = collection;
    }

    public T Read<T>(string name, Func<StoredCollection, T> work)
    {
        var collection = Find(name);
        collection.Gate.EnterReadLock();
        try
        {
            return work(collection);
        }
        finally
        {
            collection.Gate.ExitReadLock();
        }
    }

    public T Write<T>(string name, Func<StoredCollection, T> work)
    {
        var collection = Find(name);
        collection.Gate.EnterWriteLock();
        try
        {
            return work(collection);
        }
        finally
        {
            collection.Gate.ExitWriteLock();
        }
    }

    /// <summary>The points of a collection or of what an alias leads to, by id.</summary>
    public IReadOnlyList<StoredPoint> Points(string name) => Read(name, collection => Selection.ById(collection, null, null).ToList());

    /// <summary>Runs the optimizer: deleted points leave the indexes and stop counting for the IDF.</summary>
    public void Compact(string name) => Write(name, collection =>
    {
        collection.Compact();
        return true;
    });

    /// <summary>Forgets everything, as a server without its disk.</summary>
    public void Clear()
    {
        lock (_catalog)
        {
            _collections.Clear();
            _aliases.Clear();
        }
    }

    private StoredCollection Find(string name)
    {
        lock (_catalog)
            return _collections.TryGetValue(Resolved(name), out var collection) ? collection : throw Refusal.NoCollection(name);
    }

    private string Resolved(string name) => _aliases.GetValueOrDefault(name, name);

    private void Change(AliasOperations action)
    {
        switch (action.ActionCase)
        {
            case AliasOperations.ActionOneofCase.CreateAlias:
                if (!_collections.ContainsKey(action.CreateAlias.CollectionName))
                    throw Refusal.NoCollection(action.CreateAlias.CollectionName);
                if (_collections.ContainsKey(action.CreateAlias.AliasName))
                    throw Refusal.CollectionExists(action.CreateAlias.AliasName);
                _aliases[action.CreateAlias.AliasName] = action.CreateAlias.CollectionName;
                break;
            case AliasOperations.ActionOneofCase.RenameAlias:
                if (!_aliases.Remove(action.RenameAlias.OldAliasName, out var target))
                    throw Refusal.NotFound($"Alias {action.RenameAlias.OldAliasName} does not exists!");
                _aliases[action.RenameAlias.NewAliasName] = target;
                break;
            case AliasOperations.ActionOneofCase.DeleteAlias:
                _aliases.Remove(action.DeleteAlias.AliasName);
                break;
            default:
                throw Refusal.Unknown("AliasOperations");
        }
    }
}
