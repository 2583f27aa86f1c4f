using System.Globalization;
using Grpc.Core;
using Qdrant.Client.Grpc;
using SezBot.Text;

namespace SezBot.Corpus.Qdrant;

/// <summary>The collections <c>{Collection}_g1</c>, <c>_g2</c> … behind the alias <c>{Collection}</c>: makes, lists, drops and switches them.</summary>
internal sealed class Generations(QdrantConnection connection, StatePoint states, QdrantOptions options)
{
    // Making a collection or an index waits for all nodes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly (string Field, FieldType Type)[] Indexes =
    [
        (Fields.Kind, FieldType.Keyword), (Fields.Article, FieldType.Keyword), (Fields.Source, FieldType.Keyword), (Fields.Key, FieldType.Keyword),
        (Fields.Publisher, FieldType.Keyword), (Fields.Language, FieldType.Keyword), (Fields.Passage, FieldType.Keyword), (Fields.Since, FieldType.Integer),
        (Fields.Until, FieldType.Integer), (Fields.Day, FieldType.Integer), (Fields.Listed, FieldType.Integer), (Fields.Seen, FieldType.Integer),
        (Fields.Embedded, FieldType.Integer), (Fields.Published, FieldType.Datetime),
    ];

    private string Prefix => $"{options.Collection}_g";

    /// <summary>The state of the generation that the alias points at; null when there is none.</summary>
    public Task<StoreState?> CurrentAsync(CancellationToken cancel) => states.ReadAsync(options.Collection, cancel);

    /// <summary>The generation in use; the first one is made when there is none.</summary>
    public async Task<StoreState> EnsureAsync(CancellationToken cancel)
    {
        if (await CurrentAsync(cancel) is { } current)
            return current;
        // Another process may be making it: then each step finds the other's and the outcome is one.
        var name = Prefix + "1";
        if (await states.ReadAsync(name, cancel) is null)
            await MakeAsync(name, null, 0, cancel);
        await UseAsync(name, cancel);
        return await CurrentAsync(cancel) ?? throw new StoreException(StoreFault.Missing, options.Collection);
    }

    /// <summary>A new generation that nobody reads yet, with its indexes, before anything is loaded.</summary>
    public async Task<StoreState> CreateAsync(string? model, int dimension, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        var number = names.Select(NumberOf).DefaultIfEmpty(0).Max() + 1;
        return await MakeAsync(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}"), model, dimension, cancel);
    }

    private async Task<StoreState> MakeAsync(string name, string? model, int dimension, CancellationToken cancel)
    {
        var state = new StoreState(name, EncoderConstants.Current.Describe(), options.Grams, model, dimension);
        var request = ScalePreset.For(options.Size).Collection(name, model is null ? null : dimension);
        Describe(request, state);
        await UnlessThereAsync(() => connection.CallAsync((clients, how) => clients.Collections.CreateAsync(request, how), cancel, Patience));
        foreach (var (field, type) in Indexes)
            await IndexAsync(name, field, type, cancel);
        await states.CreateAsync(state, cancel);
        return state;
    }

    // For whoever looks at the collection; the program goes by the state.
    private static void Describe(CreateCollection request, StoreState state)
    {
        request.Metadata["format"] = Payload.Of(StoreState.CurrentFormat);
        request.Metadata["encoder"] = Payload.Of(state.Encoder);
        request.Metadata["tokenizer"] = Payload.Of(state.Grams ? "Snowball stems and 4-grams" : "Snowball stems");
        if (state.Model is { } model)
        {
            request.Metadata["model"] = Payload.Of(model);
            request.Metadata["dimension"] = Payload.Of(state.Dimension);
        }
    }

    private async Task IndexAsync(string name, string field, FieldType type, CancellationToken cancel)
    {
        var request = new CreateFieldIndexCollection { CollectionName = name, Wait = true, FieldName = field, FieldType = type };
        await connection.CallAsync((clients, how) => clients.Points.CreateFieldIndexAsync(request, how), cancel, Patience);
    }

    private static async Task UnlessThereAsync(Func<Task> create)
    {
        try
        {
            await create();
        }
        catch (StoreException fault) when (fault.InnerException is RpcException { StatusCode: StatusCode.AlreadyExists })
        {
        }
    }

    /// <summary>Points the alias at a generation, in one call: readers go over to it with their next snapshot.</summary>
    public Task UseAsync(string name, CancellationToken cancel)
    {
        var request = new ChangeAliases();
        request.Actions.Add(new AliasOperations { CreateAlias = new CreateAlias { AliasName = options.Collection, CollectionName = name } });
        return connection.CallAsync((clients, how) => clients.Collections.UpdateAliasesAsync(request, how), cancel, Patience);
    }

    /// <summary>The states of all generations, the oldest first; one that was left half made has none.</summary>
    public async Task<IReadOnlyList<(string Name, StoreState? State)>> ListAsync(CancellationToken cancel)
    {
        var all = new List<(string, StoreState?)>();
        foreach (var name in (await NamesAsync(cancel)).OrderBy(NumberOf))
            all.Add((name, await states.ReadAsync(name, cancel)));
        return all;
    }

    public async Task<bool> DropAsync(string name, CancellationToken cancel)
    {
        if (NumberOf(name) == 0 || !(await NamesAsync(cancel)).Contains(name))
            return false;
        var request = new DeleteCollection { CollectionName = name };
        await connection.CallAsync((clients, how) => clients.Collections.DeleteAsync(request, how), cancel, Patience);
        return true;
    }

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancel)
    {
        var all = await connection.CallAsync((clients, how) => clients.Collections.ListAsync(new ListCollectionsRequest(), how), cancel);
        return [.. all.Collections.Select(collection => collection.Name).Where(name => NumberOf(name) > 0)];
    }

    private int NumberOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
