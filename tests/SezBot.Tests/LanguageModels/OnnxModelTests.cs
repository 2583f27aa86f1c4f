using Microsoft.Extensions.Options;
using SezBot.LanguageModels.Embeddings;
using SezBot.Tests.Support;

namespace SezBot.Tests.LanguageModels;

public sealed class OnnxModelTests : IDisposable
{
    private static readonly string[] Words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "завод", "порт", "query", ":"];

    // The vector of each word, by its id.
    private static readonly float[][] Table =
    [
        [9, 9, 9], [0, 0, 5], [1, 0, 0], [0, 1, 0], [0, 0, 0], [3, 0, 4], [0, 6, 0], [0, 0, 2], [2, 2, 0],
    ];

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public OnnxModelTests()
    {
        _folder.Write("tiny/model.onnx", TinyOnnx.Lookup(Table));
        _folder.Write("tiny/vocab.txt", string.Join('\n', Words));
    }

    private EmbeddingModel Open(EmbeddingOptions? options = null)
    {
        options ??= new EmbeddingOptions();
        options.Onnx = _folder.In("tiny");
        return new EmbeddingModel(Options.Create(options), TimeProvider.System);
    }

    private static void AssertNear(double[] expected, float[] vector)
    {
        var length = Math.Sqrt(expected.Sum(value => value * value));
        Assert.Equal(expected.Length, vector.Length);
        Assert.All(expected.Zip(vector), pair => Assert.Equal(pair.First / length, pair.Second, 1e-6));
    }

    [Fact]
    public async Task The_mean_leaves_padding_out()
    {
        using var model = Open();
        var vectors = await model.EmbedPassagesAsync(["завод порт", "завод", ""], Cancel);
        AssertNear([1 + 3 + 0 + 0, 0 + 0 + 6 + 1, 0 + 4 + 0 + 0], vectors[0]);
        AssertNear([1 + 3 + 0, 0 + 0 + 1, 0 + 4 + 0], vectors[1]);
        AssertNear([1, 1, 0], vectors[2]);
    }

    [Fact]
    public async Task The_first_token_alone_where_the_folder_or_the_setting_says_so()
    {
        using (var set = Open(new EmbeddingOptions { Pooling = TokenPooling.Cls }))
            AssertNear([1, 0, 0], (await set.EmbedPassagesAsync(["завод"], Cancel))[0]);
        _folder.Write("tiny/1_Pooling/config.json", """{"word_embedding_dimension": 3, "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}""");
        using var said = Open();
        AssertNear([1, 0, 0], (await said.EmbedPassagesAsync(["завод"], Cancel))[0]);
        using var overruled = Open(new EmbeddingOptions { Pooling = TokenPooling.Mean });
        AssertNear([4, 1, 4], (await overruled.EmbedPassagesAsync(["завод"], Cancel))[0]);
    }

    [Fact]
    public async Task A_question_and_a_passage_get_their_own_prefixes()
    {
        using var model = Open(new EmbeddingOptions { QueryPrefix = "query: ", PassagePrefix = "порт " });
        AssertNear([1 + 0 + 2 + 3 + 0, 0 + 0 + 2 + 0 + 1, 0 + 2 + 0 + 4 + 0], await model.EmbedQueryAsync("завод", Cancel));
        AssertNear([1 + 0 + 3 + 0, 0 + 6 + 0 + 1, 0 + 0 + 4 + 0], (await model.EmbedPassagesAsync(["завод"], Cancel))[0]);
    }

    [Fact]
    public async Task Prefixes_of_the_folder_are_used_where_none_is_set()
    {
        _folder.Write("tiny/config_sentence_transformers.json", """{"prompts": {"query": "query: ", "document": "порт "}}""");
        using var model = Open();
        AssertNear([1 + 0 + 2 + 3 + 0, 0 + 0 + 2 + 0 + 1, 0 + 2 + 0 + 4 + 0], await model.EmbedQueryAsync("завод", Cancel));
        AssertNear([1 + 0 + 3 + 0, 0 + 6 + 0 + 1, 0 + 0 + 4 + 0], (await model.EmbedPassagesAsync(["завод"], Cancel))[0]);
    }

    [Fact]
    public async Task Batches_do_not_change_vectors_nor_their_order()
    {
        var texts = Enumerable.Range(0, 50).Select(at => string.Join(' ', Enumerable.Repeat(at % 3 == 0 ? "завод" : "порт", (at * 7) % 11))).ToList();
        using var many = Open(new EmbeddingOptions { BatchSize = 20 });
        using var one = Open(new EmbeddingOptions { BatchSize = 1 });
        var (together, alone) = (await many.EmbedPassagesAsync(texts, Cancel), await one.EmbedPassagesAsync(texts, Cancel));
        Assert.All(together.Zip(alone), pair => Assert.All(pair.First.Zip(pair.Second), values => Assert.Equal(values.First, values.Second, 1e-6f)));
    }

    [Fact]
    public async Task A_text_is_cut_at_the_most_tokens()
    {
        using var model = Open(new EmbeddingOptions { MaxTokens = 8 });
        AssertNear([1 + 6 * 3, 1, 6 * 4], (await model.EmbedPassagesAsync([string.Join(' ', Enumerable.Repeat("завод", 100))], Cancel))[0]);
    }

    [Fact]
    public async Task Token_types_are_given_to_a_model_that_wants_them()
    {
        _folder.Write("tiny/model.onnx", TinyOnnx.Lookup(Table, withTypes: true));
        using var model = Open();
        AssertNear([4, 1, 4], (await model.EmbedPassagesAsync(["завод"], Cancel))[0]);
    }

    [Fact]
    public void Whatever_changes_vectors_changes_the_name()
    {
        using var plain = Open();
        using var again = Open();
        Assert.Equal(plain.Name, again.Name);
        Assert.StartsWith("tiny#", plain.Name);
        var names = new List<string> { plain.Name };
        foreach (var options in (EmbeddingOptions[])[new() { Pooling = TokenPooling.Cls }, new() { PassagePrefix = "порт " }, new() { MaxTokens = 8 }])
        {
            using var other = Open(options);
            names.Add(other.Name);
        }
        _folder.Write("tiny/model.onnx", TinyOnnx.Lookup([.. Table[..^1], [2, 2, 1]]));
        using var changed = Open();
        names.Add(changed.Name);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData("model.onnx", "model.onnx")]
    [InlineData("vocab.txt", "no vocab.txt")]
    public async Task A_folder_that_lacks_a_file_is_named(string missing, string said)
    {
        File.Delete(_folder.In($"tiny/{missing}"));
        using var model = Open();
        var failure = await Assert.ThrowsAsync<EmbeddingException>(() => model.EmbedQueryAsync("завод", Cancel));
        Assert.Equal(EmbeddingFault.BadFolder, failure.Fault);
        Assert.Contains(said, failure.Detail);
    }

    [Fact]
    public async Task A_file_that_is_no_model_is_named()
    {
        _folder.Write("tiny/model.onnx", "not a model");
        using var model = Open();
        var failure = await Assert.ThrowsAsync<EmbeddingException>(() => model.EmbedQueryAsync("завод", Cancel));
        Assert.Equal(EmbeddingFault.BadFolder, failure.Fault);
        Assert.Contains("model.onnx", failure.Detail);
    }

    [Fact]
    public async Task A_pooling_that_the_program_does_not_know_is_not_guessed()
    {
        _folder.Write("tiny/1_Pooling/config.json", """{"pooling_mode_lasttoken": true, "pooling_mode_mean_tokens": false}""");
        using var model = Open();
        Assert.Contains("lasttoken", (await Assert.ThrowsAsync<EmbeddingException>(() => model.EmbedQueryAsync("завод", Cancel))).Detail);
    }

    public void Dispose() => _folder.Dispose();
}
