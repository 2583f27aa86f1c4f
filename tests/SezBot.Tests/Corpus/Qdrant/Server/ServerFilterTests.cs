using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;
using Value = SezBot.Tests.Corpus.Qdrant.Wire.Value;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerFilterTests
{
    private static readonly (string Key, object Value)[][] Payloads =
    [
        [("publisher", "ТАСС"), ("day", 10), ("tags", new object[] { "порт", "зерно" }), ("published", "2025-10-07T12:00:00+03:00")],
        [("publisher", "РИА"), ("day", 20), ("tags", Array.Empty<object>()), ("published", "2025-10-08")],
        [("day", 30), ("place", new (string, object)[] { ("city", "Тула") }), ("none", new Value { NullValue = Wire.NullValue.NullValue })],
    ];

    public static TheoryData<string, ulong[]> Cases => new()
    {
        { "publisher = ТАСС", [1] },
        { "publisher among", [1, 2] },
        { "publisher except ТАСС", [2] },
        { "day among", [1, 3] },
        { "day except 10", [2, 3] },
        { "one tag fits", [1] },
        { "nested key", [3] },
        { "day range", [2, 3] },
        { "datetime range", [1] },
        { "publisher empty", [3] },
        { "tags empty", [2, 3] },
        { "none null", [3] },
        { "ids", [1, 3] },
        { "not", [2, 3] },
        { "should", [1, 3] },
        { "inner filter", [2] },
        { "two conditions in one field", [1, 3] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_filter_lets_the_same_points_through_with_and_without_an_index(string name, ulong[] expected)
    {
        await using var test = await StartAsync();
        await test.UpsertAsync([.. Payloads.Select((payload, at) => Point((ulong)at + 1, [(7, 1f)], payload))]);
        var filter = Filter(name);

        Assert.Equal(expected, await test.ScrollAsync(filter));
        await test.IndexAsync("publisher", FieldType.Keyword);
        await test.IndexAsync("day", FieldType.Integer);
        await test.IndexAsync("tags", FieldType.Keyword);

        Assert.Equal(expected, await test.ScrollAsync(filter));
        var query = Lexical(7);
        query.Filter = filter;
        Assert.Equal(expected, (await test.QueryAsync(query)).Select(hit => hit.Id.Num).Order());
        Assert.Equal((ulong)expected.Length, (await test.Points.CountAsync(new CountPoints { CollectionName = News, Filter = filter, Exact = true }, cancellationToken: Cancel)).Result.Count);
    }

    [Fact]
    public async Task A_condition_that_it_does_not_know_is_refused_even_where_nothing_is_stored()
    {
        await using var test = await StartAsync();

        var unknown = await RefusedAsync(test.Points.ScrollAsync(new ScrollPoints { CollectionName = News, Filter = new Filter { Must = { new Condition() } } }, cancellationToken: Cancel));
        var bare = await RefusedAsync(test.Points.CountAsync(new CountPoints { CollectionName = News, Filter = Must(new FieldCondition { Key = "day", Match = new Match() }) }, cancellationToken: Cancel));

        Assert.Equal((StatusCode.InvalidArgument, StatusCode.InvalidArgument), (unknown.StatusCode, bare.StatusCode));
    }

    private static Filter Filter(string name) => name switch
    {
        "publisher = ТАСС" => Must(Keyword("publisher", "ТАСС")),
        "publisher among" => Must(Field("publisher", new Match { Keywords = new RepeatedStrings { Strings = { "ТАСС", "РИА" } } })),
        "publisher except ТАСС" => Must(Field("publisher", new Match { ExceptKeywords = new RepeatedStrings { Strings = { "ТАСС" } } })),
        "day among" => Must(Field("day", new Match { Integers = new RepeatedIntegers { Integers = { 10, 30 } } })),
        "day except 10" => Must(Field("day", new Match { ExceptIntegers = new RepeatedIntegers { Integers = { 10 } } })),
        "one tag fits" => Must(Keyword("tags", "зерно")),
        "nested key" => Must(Keyword("place.city", "Тула")),
        "day range" => Must(new FieldCondition { Key = "day", Range = new Wire.Range { Gt = 10, Lte = 30 } }),
        "datetime range" => Must(new FieldCondition
        {
            Key = "published",
            DatetimeRange = new DatetimeRange { Lt = Timestamp.FromDateTime(new DateTime(2025, 10, 8, 0, 0, 0, DateTimeKind.Utc)) },
        }),
        "publisher empty" => new Filter { Must = { new Condition { IsEmpty = new IsEmptyCondition { Key = "publisher" } } } },
        "tags empty" => new Filter { Must = { new Condition { IsEmpty = new IsEmptyCondition { Key = "tags" } } } },
        "none null" => new Filter { Must = { new Condition { IsNull = new IsNullCondition { Key = "none" } } } },
        "ids" => new Filter { Must = { new Condition { HasId = new HasIdCondition { HasId = { new PointId { Num = 1 }, new PointId { Num = 3 }, new PointId { Num = 9 } } } } } },
        "not" => new Filter { MustNot = { new Condition { Field = Keyword("publisher", "ТАСС") } } },
        "should" => new Filter { Should = { new Condition { Field = Keyword("publisher", "ТАСС") }, new Condition { Field = Keyword("place.city", "Тула") } } },
        "inner filter" => new Filter { Must = { new Condition { Filter = Must(Keyword("publisher", "РИА")) } } },
        "two conditions in one field" => Must(new FieldCondition { Key = "day", Match = new Match { Integer = 10 }, Range = new Wire.Range { Gte = 30 } }),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such case"),
    };

    private static FieldCondition Field(string key, Match match) => new() { Key = key, Match = match };
}
