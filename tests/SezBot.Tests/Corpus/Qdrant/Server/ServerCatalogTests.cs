using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerCatalogTests
{
    [Fact]
    public async Task An_alias_flips_in_one_call_and_reads_and_writes_follow_it()
    {
        await using var test = await StartAsync();
        test.Server.Data.Create(NewsCollection("news_g2"));
        await AliasAsync(test, Create("live", News));
        await test.Points.UpsertAsync(new UpsertPoints { CollectionName = "live", Points = { Point(1) } }, cancellationToken: Cancel);

        await AliasAsync(test, Create("live", "news_g2"));
        await test.Points.UpsertAsync(new UpsertPoints { CollectionName = "live", Points = { Point(2) } }, cancellationToken: Cancel);

        Assert.Equal((1UL, 2UL), (test.Server.Data.Points(News).Single().Key.Number, test.Server.Data.Points("news_g2").Single().Key.Number));
        Assert.Equal([("live", "news_g2")], (await test.Collections.ListAliasesAsync(new ListAliasesRequest(), cancellationToken: Cancel)).Aliases.Select(alias => (alias.AliasName, alias.CollectionName)));
    }

    [Fact]
    public async Task Alias_actions_before_the_one_that_fails_stay_done()
    {
        await using var test = await StartAsync();

        var refusal = await Assert.ThrowsAsync<RpcException>(() => AliasAsync(test, Create("live", News), Create("other", "nowhere")));

        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
        Assert.Equal([("live", News)], test.Server.Data.Aliases);
    }

    [Fact]
    public async Task A_deleted_collection_takes_its_aliases_along_and_a_second_deletion_says_there_was_none()
    {
        await using var test = await StartAsync();
        await AliasAsync(test, Create("live", News));

        Assert.True((await test.Collections.DeleteAsync(new DeleteCollection { CollectionName = News }, cancellationToken: Cancel)).Result);
        Assert.False((await test.Collections.DeleteAsync(new DeleteCollection { CollectionName = News }, cancellationToken: Cancel)).Result);

        Assert.Empty(test.Server.Data.Aliases);
        Assert.Equal(StatusCode.NotFound, (await RefusedAsync(test.Points.CountAsync(new CountPoints { CollectionName = "live" }, cancellationToken: Cancel))).StatusCode);
        Assert.False((await test.Collections.CollectionExistsAsync(new CollectionExistsRequest { CollectionName = "live" }, cancellationToken: Cancel)).Result.Exists);
    }

    [Fact]
    public async Task A_name_is_given_once_and_must_be_fit_for_a_file()
    {
        await using var test = await StartAsync();

        Assert.Equal(StatusCode.AlreadyExists, (await RefusedAsync(test.Collections.CreateAsync(NewsCollection(), cancellationToken: Cancel))).StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Collections.CreateAsync(NewsCollection("a/b"), cancellationToken: Cancel))).StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Collections.CreateAsync(NewsCollection(""), cancellationToken: Cancel))).StatusCode);
        Assert.Equal(StatusCode.AlreadyExists, (await Assert.ThrowsAsync<RpcException>(() => AliasAsync(test, Create(News, News)))).StatusCode);
    }

    [Fact]
    public async Task A_collection_tells_its_settings_metadata_indexes_and_points()
    {
        await using var test = await StartAsync();
        var request = NewsCollection("news_g2");
        request.Metadata.Add("encoder", new Value { StringValue = "one" });
        request.Metadata.Add("format", new Value { IntegerValue = 1 });
        await test.Collections.CreateAsync(request, cancellationToken: Cancel);
        await test.Collections.UpdateAsync(new UpdateCollection { CollectionName = "news_g2", Metadata = { ["encoder"] = new Value { StringValue = "two" } } }, cancellationToken: Cancel);
        await test.Points.CreateFieldIndexAsync(new CreateFieldIndexCollection { CollectionName = "news_g2", FieldName = "day", FieldType = FieldType.Integer }, cancellationToken: Cancel);
        await test.Points.UpsertAsync(new UpsertPoints { CollectionName = "news_g2", Points = { Point(1, [(7, 1f)], ("day", 5)), Point(2) } }, cancellationToken: Cancel);

        var info = (await test.Collections.GetAsync(new GetCollectionInfoRequest { CollectionName = "news_g2" }, cancellationToken: Cancel)).Result;

        Assert.Equal(("two", 1L), (info.Config.Metadata["encoder"].StringValue, info.Config.Metadata["format"].IntegerValue));
        Assert.Equal((PayloadSchemaType.Integer, 1UL), (info.PayloadSchema["day"].DataType, info.PayloadSchema["day"].Points));
        Assert.Equal((CollectionStatus.Green, 2UL, 1UL), (info.Status, info.PointsCount, info.IndexedVectorsCount));
        Assert.Equal(Modifier.Idf, info.Config.Params.SparseVectorsConfig.Map["lexical"].Modifier);
    }

    private static async Task AliasAsync(ServerUnderTest test, params AliasOperations[] actions) =>
        await test.Collections.UpdateAliasesAsync(new ChangeAliases { Actions = { actions } }, cancellationToken: Cancel);

    private static AliasOperations Create(string alias, string collection) => new() { CreateAlias = new CreateAlias { AliasName = alias, CollectionName = collection } };
}
