using System.Runtime.CompilerServices;
using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>Reads and writes the points of one generation.</summary>
internal sealed class GenerationPoints(QdrantConnection connection, string collection)
{
    private const int Page = 256;
    private const int Batch = 128;
    private const int InFlight = 3;

    public string Collection => collection;

    public async Task<int> CountAsync(Filter filter, CancellationToken cancel)
    {
        var request = new CountPoints { CollectionName = collection, Filter = filter, Exact = true };
        return (int)(await connection.CallAsync((clients, how) => clients.Points.CountAsync(request, how), cancel)).Result.Count;
    }

    /// <summary>All that match, by point id, a page at a time.</summary>
    /// <param name="fields">Of the payload; null for all of it.</param>
    public async IAsyncEnumerable<IReadOnlyList<RetrievedPoint>> PagesAsync(
        Func<CancellationToken, Task<Filter>> filter, IReadOnlyList<string>? fields, bool withVectors, [EnumeratorCancellation] CancellationToken cancel)
    {
        PointId? offset = null;
        do
        {
            var request = Scroll(await filter(cancel), Page, fields);
            request.Offset = offset;
            request.WithVectors = new WithVectorsSelector { Enable = withVectors };
            var page = await connection.CallAsync((clients, how) => clients.Points.ScrollAsync(request, how), cancel);
            yield return page.Result;
            offset = page.NextPageOffset;
        }
        while (offset is not null);
    }

    public async Task<List<RetrievedPoint>> AllAsync(Filter filter, IReadOnlyList<string>? fields, CancellationToken cancel, bool withVectors = false)
    {
        var all = new List<RetrievedPoint>();
        await foreach (var page in PagesAsync(_ => Task.FromResult(filter), fields, withVectors, cancel))
            all.AddRange(page);
        return all;
    }

    /// <summary>The first of those that match and have the field, by its value.</summary>
    public async Task<IReadOnlyList<RetrievedPoint>> FirstAsync(
        Filter filter, string field, Direction direction, int limit, IReadOnlyList<string>? fields, CancellationToken cancel, bool withVectors = false)
    {
        var request = Scroll(filter, limit, fields);
        request.WithVectors = new WithVectorsSelector { Enable = withVectors };
        request.OrderBy = new OrderBy { Key = field, Direction = direction };
        return (await connection.CallAsync((clients, how) => clients.Points.ScrollAsync(request, how), cancel)).Result;
    }

    /// <summary>Which of these points there are.</summary>
    public async Task<HashSet<string>> ExistingAsync(IEnumerable<PointId> ids, CancellationToken cancel)
    {
        var request = new GetPoints { CollectionName = collection, WithPayload = new WithPayloadSelector { Enable = false } };
        request.Ids.AddRange(ids);
        if (request.Ids.Count == 0)
            return [];
        return [.. (await connection.CallAsync((clients, how) => clients.Points.GetAsync(request, how), cancel)).Result.Select(point => point.Id.Uuid)];
    }

    /// <summary>Writes the points in batches, a few at a time; all are applied when it returns.</summary>
    public Task UpsertAsync(IEnumerable<PointStruct> points, CancellationToken cancel) => Parallel.ForEachAsync(
        points.Chunk(Batch), new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancel }, async (batch, each) =>
        {
            var request = new UpsertPoints { CollectionName = collection, Wait = true };
            request.Points.AddRange(batch);
            await connection.CallAsync((clients, how) => clients.Points.UpsertAsync(request, how), each);
        });

    public Task SetAsync(Filter filter, string field, Value value, CancellationToken cancel)
    {
        var request = new SetPayloadPoints { CollectionName = collection, Wait = true, PointsSelector = new PointsSelector { Filter = filter } };
        request.Payload[field] = value;
        return connection.CallAsync((clients, how) => clients.Points.SetPayloadAsync(request, how), cancel);
    }

    public Task DeleteAsync(PointsSelector points, CancellationToken cancel)
    {
        var request = new DeletePoints { CollectionName = collection, Wait = true, Points = points };
        return connection.CallAsync((clients, how) => clients.Points.DeleteAsync(request, how), cancel);
    }

    private ScrollPoints Scroll(Filter filter, int limit, IReadOnlyList<string>? fields) => new()
    {
        CollectionName = collection,
        Filter = filter,
        Limit = (uint)limit,
        WithPayload = Payloads(fields),
    };

    public static WithPayloadSelector Payloads(IReadOnlyList<string>? fields)
    {
        if (fields is null)
            return new WithPayloadSelector { Enable = true };
        var include = new PayloadIncludeSelector();
        include.Fields.AddRange(fields);
        return new WithPayloadSelector { Include = include };
    }
}
