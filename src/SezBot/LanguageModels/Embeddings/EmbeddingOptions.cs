using System.ComponentModel.DataAnnotations;

namespace SezBot.LanguageModels.Embeddings;

/// <summary>Section <c>Models:Embedding</c> of the configuration. Without <see cref="Endpoint"/> and <see cref="Onnx"/> search is lexical only.</summary>
public sealed class EmbeddingOptions : IValidatableObject
{
    public const string Section = "Models:Embedding";

    /// <summary>An OpenAI-compatible server, with its path: <c>http://localhost:11434/v1</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name at that server.</summary>
    public string? Model { get; set; }

    /// <summary>The server's key, where it wants one. Never logged.</summary>
    public string? Key { get; set; }

    /// <summary>A folder with <c>model.onnx</c> and its tokenizer: <c>vocab.txt</c>, <c>sentencepiece.bpe.model</c> or <c>tokenizer.model</c>.</summary>
    public string? Onnx { get; set; }

    /// <summary>Put in front of a question, such as <c>query: </c>. Unset: what the model's folder says, else nothing.</summary>
    public string? QueryPrefix { get; set; }

    /// <summary>Put in front of a passage, such as <c>passage: </c>. Unset: what the model's folder says, else nothing.</summary>
    public string? PassagePrefix { get; set; }

    /// <summary>How a local model's token vectors become one. Unset: what the model's folder says, else the mean.</summary>
    public TokenPooling? Pooling { get; set; }

    /// <summary>Tokens of a text that a local model reads, special ones included. Unset: what the model's folder says, else 512.</summary>
    [Range(8, 131_072)]
    public int? MaxTokens { get; set; }

    /// <summary>Texts in one request; it is what an interrupted load embeds again at most.</summary>
    [Range(1, 2048)]
    public int BatchSize { get; set; } = 32;

    /// <summary>Seconds that a request for a batch may take.</summary>
    [Range(1, 3600)]
    public int Deadline { get; set; } = 60;

    /// <summary>Seconds that a question waits for its vector; then it is answered by lexical search alone.</summary>
    [Range(0.05, 30)]
    public double QueryDeadline { get; set; } = 1;

    public bool IsConfigured => !string.IsNullOrEmpty(Endpoint) || !string.IsNullOrEmpty(Onnx);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured ? Endpoint is { Length: > 0 } && !IsAddress(Endpoint) : Model is { Length: > 0 } || Key is { Length: > 0 })
            yield return new ValidationResult("Models:Embedding:Endpoint", [nameof(Endpoint)]);
        if (Endpoint is { Length: > 0 } && string.IsNullOrWhiteSpace(Model))
            yield return new ValidationResult("Models:Embedding:Model", [nameof(Model)]);
        if (Endpoint is { Length: > 0 } && Onnx is { Length: > 0 })
            yield return new ValidationResult("Models:Embedding:Onnx", [nameof(Onnx)]);
    }

    private static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
