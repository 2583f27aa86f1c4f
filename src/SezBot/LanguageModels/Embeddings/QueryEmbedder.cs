using Microsoft.Extensions.Logging;

namespace SezBot.LanguageModels.Embeddings;

/// <summary>
/// Vectors for questions, while somebody waits: whatever goes wrong, the answer is no vector. After a failure the model rests, so that a
/// dead server does not delay each search.
/// </summary>
public sealed partial class QueryEmbedder(EmbeddingModel model, TimeProvider time, ILogger<QueryEmbedder> logger)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private long _restsUntil = long.MinValue;
    private volatile bool _isDistrusted;

    /// <summary>The model's name; null when there is none, it cannot be used, or it is not trusted.</summary>
    public string? Model => model.IsConfigured && !_isDistrusted ? NameOrNull() : null;

    /// <summary>Never asks the model again: it does not tell like from unlike.</summary>
    public void Distrust() => _isDistrusted = true;

    /// <returns>Null when there is no vector to be had now; why is in the log.</returns>
    public async Task<float[]?> EmbedAsync(string text, CancellationToken cancel)
    {
        if (Model is null || time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restsUntil))
            return null;
        try
        {
            return await model.EmbedQueryAsync(text, cancel);
        }
        catch (EmbeddingException failure)
        {
            LogFailure(failure.Fault, failure.Detail);
            Interlocked.Exchange(ref _restsUntil, (time.GetUtcNow() + Rest).UtcTicks);
            return null;
        }
    }

    private string? NameOrNull()
    {
        try
        {
            return model.Name;
        }
        catch (EmbeddingException failure)
        {
            LogFailure(failure.Fault, failure.Detail);
            _isDistrusted = true;
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No vector for a question, lexical search goes on: {Fault}, {Detail}")]
    private partial void LogFailure(EmbeddingFault fault, string detail);
}
