using System.Diagnostics;
using System.Text.Json.Nodes;
using SezBot.Tests.Corpus.Qdrant.Server;
using SezBot.Tests.Support;

namespace SezBot.Tests.Corpus.Qdrant.Witness;

/// <summary>
/// The test server and our client before a witness of Qdrant's own: the npm package <c>@qdrant/js-client-grpc</c>, which is generated from the real
/// proto files. A field that both our proto files number wrongly in the same way would show only here.
/// </summary>
public sealed class WitnessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Qdrants_own_client_makes_fills_and_asks_a_collection_of_the_test_server()
    {
        await using var server = await QdrantServer.StartAsync();

        var got = await RunAsync(server.Address, "write");

        Assert.True((bool)got["created"]!);
        Assert.Equal((2, 3, 2), ((int)got["status"]!, (int)got["points"]!, (int)got["schema"]!));
        Assert.Equal("one", (string?)got["encoder"]);
        Assert.Equal("1.16.3", (string?)got["version"]);
        Assert.Equal(1, (int)got["counted"]!);
        Assert.Equal("""[["witness","witness_g1"]]""", got["aliases"]!.ToJsonString());
        Assert.Equal(["Завод открыт", "Порт принял зерно"], got["page"]!.AsArray().Select(title => (string?)title));
        Assert.Equal(3, (int)got["next"]!);
        Assert.Equal("""[{"id":3,"at":30},{"id":2,"at":20}]""", got["ordered"]!.ToJsonString());
        Assert.Equal(5, (int)got["refusal"]!);
        Assert.Equal(server.Snapshots.Of("witness_g1").Single().Checksum, (string?)got["snapshot"]);
    }

    [Fact]
    public async Task Qdrants_own_client_gets_the_scores_of_a_lexical_query_and_of_a_fusion()
    {
        await using var server = await QdrantServer.StartAsync();

        var got = await RunAsync(server.Address, "write");

        var lexical = got["lexical"]!.AsArray();
        Assert.Equal([1, 2], lexical.Select(hit => (int)hit!["id"]!).Order());
        Assert.Equal(3 * Math.Log(1.5 / 2.5 + 1), (double)lexical.Single(hit => (int)hit!["id"]! == 2)!["score"]!, 1e-5);
        Assert.All(lexical, hit => Assert.Empty(hit!["payload"]!.AsObject()));
        var fused = got["fused"]!.AsArray();
        Assert.Equal((1, "Завод открыт"), ((int)fused[0]!["id"]!, (string?)fused[0]!["payload"]!["title"]));
        Assert.Equal(1, (double)fused[0]!["score"]!, 1e-5);
        Assert.Equal(3, fused.Count);
    }

    [Fact]
    public async Task Qdrants_own_client_reads_what_our_store_wrote()
    {
        await using var home = await QdrantHome.OpenAsync();
        await using var store = home.Store();
        await using (var writer = await store.WriterAsync(Cancel))
            await writer.WriteAsync([SomeRevision.Of("tula.md", "Завод станков открыт.\n\nНа нём работают 320 человек.", new DateOnly(2025, 10, 7))], Cancel);
        await using var snapshot = await store.SnapshotAsync(Cancel);
        var written = await snapshot.PassagesAsync("tula", Cancel);

        var read = (await RunAsync(new Uri(home.Options().Address!), "read", home.Collection))["passages"]!.AsArray();

        Assert.Equal(
            written.Select(passage => (passage.Id.ToString(), passage.Text, (long)passage.Ordinal)),
            read.Select(point => ((string)point!["payload"]!["passage"]!, (string)point["payload"]!["text"]!, (long)point["payload"]!["ordinal"]!))
                .OrderBy(passage => passage.Item3));
        Assert.All(read, point => Assert.Equal((string?)point!["id"], (string?)point["first"]));
        Assert.All(read, point => Assert.InRange((int)point!["dimensions"]!, 1, 1000));
    }

    private static async Task<JsonNode> RunAsync(Uri address, string task, string collection = "")
    {
        var package = await NpmPackage.FindAsync("@qdrant/js-client-grpc", "1.19.0", "SEZBOT_QDRANT_JS");
        var script = Path.Combine(AppContext.BaseDirectory, "Corpus", "Qdrant", "Witness", "witness.mjs");
        using var process = Process.Start(new ProcessStartInfo(package.Node, [script, package.Module, address.ToString().TrimEnd('/'), task, collection])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        try
        {
            await process.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        Assert.True(process.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!;
    }
}
