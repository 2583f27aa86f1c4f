using System.Text.Json.Serialization;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>What is used of a model's <c>tokenizer_config.json</c>; null where it says nothing.</summary>
internal sealed record TokenizerSettings
{
    [JsonPropertyName("do_lower_case")]
    public bool? DoLowerCase { get; init; }

    [JsonPropertyName("strip_accents")]
    public bool? StripAccents { get; init; }

    [JsonPropertyName("tokenize_chinese_chars")]
    public bool? TokenizeChineseChars { get; init; }

    [JsonPropertyName("add_bos_token")]
    public bool? AddBosToken { get; init; }

    [JsonPropertyName("add_eos_token")]
    public bool? AddEosToken { get; init; }
}
