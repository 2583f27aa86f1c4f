using System.ClientModel;
using System.ClientModel.Primitives;
using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.AI;
using OpenAI;
using SezBot.LanguageModels.Embeddings.Onnx;

namespace SezBot.LanguageModels.Embeddings;

/// <summary>Opens the model that the configuration names.</summary>
internal static class ModelOpener
{
    // The client insists on a key; a local server takes any.
    private const string NoKey = "none";

    /// <exception cref="EmbeddingException">The folder of a local model cannot be used.</exception>
    public static OpenedModel Open(EmbeddingOptions options) =>
        string.IsNullOrEmpty(options.Onnx) ? OpenServer(options) : OnnxModel.Open(options);

    private static OpenedModel OpenServer(EmbeddingOptions options)
    {
        var client = new OpenAIClient(
            new ApiKeyCredential(string.IsNullOrEmpty(options.Key) ? NoKey : options.Key),
            new OpenAIClientOptions
            {
                Endpoint = new Uri(options.Endpoint!),
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // the model retries itself, once
                NetworkTimeout = TimeSpan.FromSeconds(options.Deadline),
            });
        var passagePrefix = options.PassagePrefix ?? "";
        return new OpenedModel(
            Name(options.Model!, passagePrefix), client.GetEmbeddingClient(options.Model).AsIEmbeddingGenerator(), options.QueryPrefix ?? "", passagePrefix);
    }

    /// <summary>The model's name, followed by a hash of what else makes its vectors what they are.</summary>
    public static string Name(string model, params IEnumerable<string> settings) =>
        string.Join('\n', settings.Where(setting => setting.Length > 0)) is { Length: > 0 } others
            ? $"{model}#{Convert.ToHexStringLower(XxHash32.Hash(Encoding.UTF8.GetBytes(others)))}"
            : model;
}
