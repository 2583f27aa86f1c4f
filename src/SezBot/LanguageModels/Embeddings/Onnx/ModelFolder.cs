using System.Text.Json;
using System.Text.Json.Nodes;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>The folder of a local model, laid out as sentence-transformers and ONNX exports of its models have it.</summary>
internal sealed class ModelFolder(string path)
{
    private const int UsualMaxTokens = 512;

    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <exception cref="EmbeddingException">There is none.</exception>
    public string Model => Find("model.onnx", Path.Combine("onnx", "model.onnx"))
        ?? throw new EmbeddingException(EmbeddingFault.BadFolder, Path.Combine(path, "model.onnx"));

    /// <exception cref="EmbeddingException">There is no file of a tokenizer that the program knows, or it cannot be read.</exception>
    public IModelTokenizer Tokenizer()
    {
        var settings = Json("tokenizer_config.json")?.Deserialize<TokenizerSettings>() ?? new TokenizerSettings();
        return Find("sentencepiece.bpe.model") is { } fairseq ? Readable(fairseq, SentencePieceIds.LoadFairseq)
            : Find("tokenizer.model") is { } plain ? Readable(plain, file => SentencePieceIds.LoadPlain(file, settings))
            : Find("vocab.txt") is { } vocabulary ? Readable<IModelTokenizer>(vocabulary, file => WordPieceIds.Load(file, settings))
            : throw new EmbeddingException(EmbeddingFault.BadFolder, $"{path}: no vocab.txt, sentencepiece.bpe.model or tokenizer.model");
    }

    /// <summary>Of <c>1_Pooling/config.json</c>; null when the folder does not say.</summary>
    /// <exception cref="EmbeddingException">It says a way that the program does not know.</exception>
    public TokenPooling? Pooling()
    {
        if (Json("1_Pooling", "config.json") is not JsonObject config)
            return null;
        var modes = config.Where(field => field.Key.StartsWith("pooling_mode_", StringComparison.Ordinal) && field.Value is JsonValue value
            && value.TryGetValue(out bool isOn) && isOn).Select(field => field.Key["pooling_mode_".Length..]).ToList();
        return modes switch
        {
            ["mean_tokens"] => TokenPooling.Mean,
            ["cls_token"] => TokenPooling.Cls,
            _ => throw new EmbeddingException(EmbeddingFault.BadFolder, $"{Path.Combine(path, "1_Pooling", "config.json")}: pooling {string.Join(", ", modes)}"),
        };
    }

    public int MaxTokens => Json("sentence_bert_config.json") is JsonObject config && config["max_seq_length"] is JsonValue most && most.TryGetValue(out int tokens)
        ? tokens
        : UsualMaxTokens;

    /// <summary>Of <c>config_sentence_transformers.json</c>; null when it has no prompt of such a name.</summary>
    public string? Prompt(params IEnumerable<string> names)
    {
        var prompts = Json("config_sentence_transformers.json")?["prompts"];
        return names.Select(name => prompts?[name]?.GetValue<string>()).FirstOrDefault(prompt => prompt is not null);
    }

    private string? Find(params IEnumerable<string> names) => names.Select(name => Path.Combine(path, name)).FirstOrDefault(File.Exists);

    private JsonNode? Json(params string[] parts) => Find(Path.Combine(parts)) is { } file ? Readable(file, name => JsonNode.Parse(File.ReadAllText(name))) : null;

    private static T Readable<T>(string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (Exception failure) when (failure is not EmbeddingException)
        {
            throw new EmbeddingException(EmbeddingFault.BadFolder, $"{file}: {failure.Message}", failure);
        }
    }
}
