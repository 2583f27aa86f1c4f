using System.Net;
using System.Text.Json;
using SezBot.Tests.LanguageModels;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation;

public sealed class EvalLegsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private EmbeddingServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        // Only the dense search can know that a works is a plant.
        _server = await EmbeddingServer.StartAsync(new HashedWordsEmbedding().Same("завод", "фабрика").Same("построили", "возвели").Embed);
        _folder.Write("set/passages.jsonl", string.Join('\n', Passage("a-1", "Завод построили под Тулой."), Passage("b-1", "Порт принял зерно."), Passage("c-1", "Школу открыли в Казани.")));
        _folder.Write("set/questions.jsonl", string.Join('\n', Question("q1", "Где возвели фабрику?", "a-1"), Question("q2", "Что принял порт?", "b-1")));
    }

    private static string Passage(string id, string text) => JsonSerializer.Serialize(new { id, text });

    private static string Question(string id, string question, string passage) =>
        JsonSerializer.Serialize(new { id, question, passage_ids = new[] { passage }, answers = Array.Empty<string>() });

    private async Task<ProcessOutcome> EvalAsync(params string[] options)
    {
        using var started = SezBotProcess.Start(["eval", _folder.In("set"), "--lang", "en", .. options], _server.Settings());
        return await started.EndAsync();
    }

    private static double HitAt1(JsonElement legs, string leg) =>
        legs.EnumerateArray().Single(row => row.GetProperty("leg").GetString() == leg).GetProperty("hit_at_1").GetDouble();

    [Fact]
    public async Task Each_search_and_their_fusion_are_measured()
    {
        var outcome = await EvalAsync("--json");
        var legs = outcome.Json.GetProperty("legs");
        Assert.Equal((0.5, 1.0), (HitAt1(legs, "lexical"), HitAt1(legs, "dense")));
        Assert.Equal(1.0, HitAt1(legs, "fused"));
        Assert.Contains("Dense vectors added: 3", outcome.Error);
    }

    [Fact]
    public async Task They_are_shown_as_a_table_and_articles_that_were_left_out_have_their_vectors_back()
    {
        var outcome = await EvalAsync("--leave-out");
        Assert.Contains("leg", outcome.Output);
        Assert.Matches(@"fused +1 +1", outcome.Output);
        // Each of the two is put back once, so its vector is made once more.
        Assert.Equal(2, _server.Texts.Count(text => text.Contains("Порт принял")));
    }

    [Fact]
    public async Task Without_vectors_there_are_no_legs_and_it_is_said()
    {
        _server.Before = (context, _) => EmbeddingServer.WriteAsync(context, HttpStatusCode.ServiceUnavailable, "{}");
        var outcome = await EvalAsync("--json");
        Assert.Equal(0, outcome.Json.GetProperty("legs").GetArrayLength());
        Assert.Contains("Lexical search works", outcome.Error);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
