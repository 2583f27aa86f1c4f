namespace SezBot.LanguageModels.Embeddings;

/// <summary>No vectors could be had. <see cref="Detail"/> names the server's answer or the file, never a key.</summary>
public sealed class EmbeddingException(EmbeddingFault fault, string detail, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    public EmbeddingFault Fault { get; } = fault;

    public string Detail { get; } = detail;
}
