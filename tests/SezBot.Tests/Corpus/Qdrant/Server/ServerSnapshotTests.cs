using System.Net;
using System.Security.Cryptography;
using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerSnapshotTests
{
    [Fact]
    public async Task A_snapshot_is_made_over_gRPC_fetched_over_REST_and_restored_under_another_name()
    {
        await using var test = await StartAsync();
        await test.IndexAsync("day", FieldType.Integer);
        await test.UpsertAsync(Point(1, [(7, 2f)], ("day", 5), ("title", "Завод")), DensePoint(2, 3, 4));
        var made = (await test.Snapshots.CreateAsync(new CreateSnapshotRequest { CollectionName = News }, cancellationToken: Cancel)).SnapshotDescription;
        using var http = new HttpClient { BaseAddress = test.Server.RestAddress };

        var content = await http.GetByteArrayAsync($"/collections/{News}/snapshots/{made.Name}", Cancel);
        using var answer = await UploadAsync(http, "news_back", content, made.Checksum);

        Assert.Equal((made.Size, made.Checksum), (content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(test.Server.Data.Points(News).Select(point => (point.Key, point.Payload)), test.Server.Data.Points("news_back").Select(point => (point.Key, point.Payload)));
        Assert.Equal([0.6f, 0.8f], test.Server.Data.Points("news_back")[1].Dense["dense"]);
        var info = (await test.Collections.GetAsync(new GetCollectionInfoRequest { CollectionName = "news_back" }, cancellationToken: Cancel)).Result;
        Assert.Equal(PayloadSchemaType.Integer, info.PayloadSchema["day"].DataType);
    }

    [Fact]
    public async Task A_damaged_snapshot_changes_nothing()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1));
        using var http = new HttpClient { BaseAddress = test.Server.RestAddress };

        using var damaged = await UploadAsync(http, News, "not one"u8.ToArray(), null);
        using var mismatched = await UploadAsync(http, News, SnapshotFile.Write(new StoredCollection(NewsCollection())), new string('0', 64));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (damaged.StatusCode, mismatched.StatusCode));
        Assert.Single(test.Server.Data.Points(News));
    }

    [Fact]
    public async Task Snapshots_are_listed_and_deleted_and_carry_no_aliases()
    {
        await using var test = await StartAsync();
        test.Server.Data.ChangeAliases([new AliasOperations { CreateAlias = new CreateAlias { AliasName = "live", CollectionName = News } }]);
        var made = (await test.Snapshots.CreateAsync(new CreateSnapshotRequest { CollectionName = "live" }, cancellationToken: Cancel)).SnapshotDescription;

        Assert.Equal([made], (await test.Snapshots.ListAsync(new ListSnapshotsRequest { CollectionName = News }, cancellationToken: Cancel)).SnapshotDescriptions);
        await test.Snapshots.DeleteAsync(new DeleteSnapshotRequest { CollectionName = News, SnapshotName = made.Name }, cancellationToken: Cancel);
        var again = await RefusedAsync(test.Snapshots.DeleteAsync(new DeleteSnapshotRequest { CollectionName = News, SnapshotName = made.Name }, cancellationToken: Cancel));

        Assert.Equal(StatusCode.NotFound, again.StatusCode);
        Assert.Empty((await test.Snapshots.ListAsync(new ListSnapshotsRequest { CollectionName = News }, cancellationToken: Cancel)).SnapshotDescriptions);
    }

    [Fact]
    public async Task REST_asks_for_the_key_too()
    {
        await using var test = await StartAsync(key: "secret");
        using var http = new HttpClient { BaseAddress = test.Server.RestAddress };

        using var refused = await http.GetAsync($"/collections/{News}/snapshots", Cancel);
        http.DefaultRequestHeaders.Add("api-key", "secret");
        using var let = await http.GetAsync($"/collections/{News}/snapshots", Cancel);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, let.StatusCode));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient http, string collection, byte[] content, string? checksum)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "snapshot", "a.snapshot" } };
        return await http.PostAsync($"/collections/{collection}/snapshots/upload?priority=snapshot{(checksum is null ? "" : $"&checksum={checksum}")}", form, Cancel);
    }
}
