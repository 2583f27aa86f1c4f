using System.Runtime.CompilerServices;
using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// The dense vectors. A generation holds those of one model; those of another are collected in a building generation, which takes the place of
/// the one in use when it is wanted.
/// </summary>
internal sealed class DenseModels(QdrantConnection connection, StatePoint states, Generations generations, WriterSession session)
{
    private const int PerCall = 256;

    private readonly GenerationSwitch _switch = new(connection, states, generations, session);

    /// <summary>Before revisions are written: refuses vectors of a wrong dimension, and makes room for the first model.</summary>
    public async Task PrepareAsync(IReadOnlyList<ArticleRevision> revisions, CancellationToken cancel)
    {
        foreach (var model in revisions.SelectMany(revision => revision.Passages).Select(passage => passage.Dense).OfType<DenseVector>().GroupBy(dense => dense.Model))
            await RoomForAsync(model.Key, [.. model.Select(dense => dense.Values)], cancel);
    }

    private async Task<StoreState> RoomForAsync(string model, IReadOnlyList<float[]> vectors, CancellationToken cancel)
    {
        var state = await session.CurrentAsync(cancel);
        var dimension = state.Model == model && state.Vectors > 0 ? state.Dimension
            : state.Building?.Model == model ? state.Building.Dimension
            : vectors[0].Length;
        if (vectors.FirstOrDefault(values => values.Length != dimension) is { } other)
            throw new ArgumentException($"The vectors of a model have one dimension; {model} gave another one of {other.Length}.", nameof(vectors));
        if (state.Vectors > 0 || (state.Model == model && state.Dimension == dimension))
            return state;
        await _switch.ToNewAsync(model, dimension, null, cancel);
        return await session.CurrentAsync(cancel);
    }

    /// <summary>After revisions are written: their vectors of another model than the one in use.</summary>
    public async Task AddOthersAsync(IReadOnlyList<ArticleRevision> revisions, CancellationToken cancel)
    {
        var model = (await session.StateAsync(cancel)).Model;
        var others = revisions.SelectMany(revision => revision.Passages).Where(passage => passage.Dense is { } dense && dense.Model != model);
        foreach (var other in others.GroupBy(passage => passage.Dense!.Model))
            await AddAsync(other.Key, [.. other.Select(passage => new PassageVector(passage.Passage, passage.Dense!.Values))], cancel);
    }

    public async Task AddAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancel)
    {
        if (vectors.Count == 0)
            return;
        var state = await RoomForAsync(model, [.. vectors.Select(vector => vector.Values)], cancel);
        var building = state.Model == model ? null : await BuildingAsync(state, model, vectors[0].Values.Length, cancel);
        foreach (var chunk in vectors.Chunk(PerCall))
        {
            var values = chunk.DistinctBy(vector => vector.Passage.Id).ToDictionary(vector => vector.Passage.Id, vector => vector.Values);
            await (building is null ? AddHereAsync(values, cancel) : AddBesideAsync(building, values, cancel));
        }
    }

    private async Task AddHereAsync(Dictionary<Guid, float[]> values, CancellationToken cancel)
    {
        var found = await PlainAsync(await session.CurrentAsync(cancel), values.Keys, cancel);
        if (found.Count == 0)
            return;
        var state = await session.LeaseAsync([.. found.Select(point => point.Payload.NeedText(Fields.Source)).Distinct()], cancel);
        found = await PlainAsync(state, values.Keys, cancel);
        if (found.Count == 0 || await session.BeginAsync([], cancel) is not var (number, _))
            return;
        await session.RunAsync(
            number,
            async (now, token) =>
            {
                var points = new GenerationPoints(connection, now.Collection);
                await points.UpsertAsync(found.Select(point => PointCopy.Embedded(point, values[IdOf(point)], number)), token);
                await points.SetAsync(Plain(now, found.Select(IdOf)), Fields.Until, Payload.Of(number), token);
                return new CountChange(new Dictionary<string, int>(), 0, 0, found.Count);
            },
            cancel);
    }

    private async Task AddBesideAsync(StoreState building, Dictionary<Guid, float[]> values, CancellationToken cancel)
    {
        var state = await session.CurrentAsync(cancel);
        var current = await new GenerationPoints(connection, state.Collection).AllAsync(
            state.Visibility.Of(Fields.PassageKind, Conditions.OneOf(Fields.Passage, Texts(values.Keys))), null, cancel, withVectors: true);
        var points = new GenerationPoints(connection, building.Collection);
        var there = await points.ExistingAsync(current.Select(point => PointIds.OfCopy(point.Id)), cancel);
        await points.UpsertAsync(
            current.Where(point => !there.Contains(PointIds.OfCopy(point.Id).Uuid))
                .Select(point => PointCopy.Into(building, point, encode: building.Grams && !state.Grams, withDense: false, values[IdOf(point)])),
            cancel);
    }

    private async Task<StoreState> BuildingAsync(StoreState state, string model, int dimension, CancellationToken cancel)
    {
        if (state.Building is { } there && there.Model == model && await states.ReadAsync(there.Collection, cancel) is { } begun)
            return begun;
        if (state.Building is { } other)
            await DropAsync(other, cancel);
        var building = await generations.CreateAsync(model, dimension, cancel);
        await states.ChangeAsync(state.Collection, now => now with { Building = new BuildingGeneration(building.Collection, model, dimension) }, cancel);
        return building;
    }

    private async Task DropAsync(BuildingGeneration building, CancellationToken cancel)
    {
        await states.ChangeAsync(session.Collection, state => state with { Building = null }, cancel);
        await generations.DropAsync(building.Collection, cancel);
    }

    public async IAsyncEnumerable<PassageToEmbed> WithoutVectorAsync(string model, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in WithoutVectorAsync(model, null, cancel))
        {
            foreach (var point in page)
            {
                var passage = PassagePoint.Read(point.Payload);
                yield return new PassageToEmbed(passage, PassageEncoding.EncodedText(ArticlePoint.Read(point.Payload), passage));
            }
        }
    }

    public async Task<int> CountWithoutVectorAsync(string model, CancellationToken cancel)
    {
        var state = await session.CurrentAsync(cancel);
        if (state.Model == model)
            return state.Passages - state.Vectors;
        if (state.Building?.Model != model)
            return state.Passages;
        var count = 0;
        await foreach (var page in WithoutVectorAsync(model, [], cancel))
            count += page.Count;
        return count;
    }

    // Each page is read as the corpus is then: what was embedded meanwhile is not given twice.
    private async IAsyncEnumerable<IReadOnlyList<RetrievedPoint>> WithoutVectorAsync(
        string model, IReadOnlyList<string>? fields, [EnumeratorCancellation] CancellationToken cancel)
    {
        var state = await session.CurrentAsync(cancel);
        var isHere = state.Model == model;
        var building = state.Building?.Model == model ? new GenerationPoints(connection, state.Building.Collection) : null;
        async Task<Filter> NowAsync(CancellationToken token)
        {
            var filter = (await session.StateAsync(token)).Visibility.Of(Fields.PassageKind);
            return isHere ? filter.ButNot(Conditions.Is(Fields.Embedded, 1)) : filter;
        }

        await foreach (var page in new GenerationPoints(connection, state.Collection).PagesAsync(NowAsync, fields, withVectors: false, cancel))
        {
            var there = building is null ? [] : await building.ExistingAsync(page.Select(point => PointIds.OfCopy(point.Id)), cancel);
            yield return [.. page.Where(point => !there.Contains(PointIds.OfCopy(point.Id).Uuid))];
        }
    }

    public async Task<bool> ForgetOtherDimensionAsync(string model, int dimension, CancellationToken cancel)
    {
        var state = await session.CurrentAsync(cancel);
        if (state.Model == model && state.Dimension != dimension)
        {
            await _switch.ToNewAsync(model, dimension, null, cancel);
            return true;
        }
        if (state.Building is not { } building || building.Model != model || building.Dimension == dimension)
            return false;
        await DropAsync(building, cancel);
        return true;
    }

    public async Task UseAsync(string model, CancellationToken cancel)
    {
        var state = await session.CurrentAsync(cancel);
        if (state.Building is not { } building || (state.Model != model && building.Model != model))
            return;
        if (state.Model == model)
            await DropAsync(building, cancel);
        else
            await _switch.ToBuildingAsync(building, cancel);
    }

    private Task<List<RetrievedPoint>> PlainAsync(StoreState state, IEnumerable<Guid> passages, CancellationToken cancel) =>
        new GenerationPoints(connection, state.Collection).AllAsync(Plain(state, passages), null, cancel, withVectors: true);

    private static Filter Plain(StoreState state, IEnumerable<Guid> passages) =>
        state.Visibility.Of(Fields.PassageKind, Conditions.OneOf(Fields.Passage, Texts(passages))).ButNot(Conditions.Is(Fields.Embedded, 1));

    private static Guid IdOf(RetrievedPoint point) => Guid.Parse(point.Payload.NeedText(Fields.Passage));

    private static IEnumerable<string> Texts(IEnumerable<Guid> ids) => ids.Select(id => id.ToString());
}
