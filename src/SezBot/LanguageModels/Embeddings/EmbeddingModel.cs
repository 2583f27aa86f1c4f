using System.ClientModel;
using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace SezBot.LanguageModels.Embeddings;

/// <summary>The embedding model that the configuration names: texts in, vectors of length 1 out. It is opened when it is first needed.</summary>
public sealed class EmbeddingModel : IDisposable
{
    private static readonly TimeSpan PauseBeforeRetry = TimeSpan.FromMilliseconds(200);

    private readonly EmbeddingOptions _options;
    private readonly TimeProvider _time;
    private readonly Lazy<OpenedModel> _model;

    public EmbeddingModel(IOptions<EmbeddingOptions> options, TimeProvider time)
        : this(options.Value, time, () => ModelOpener.Open(options.Value)) => IsConfigured = options.Value.IsConfigured;

    /// <param name="open">In the place of what the configuration names.</param>
    public EmbeddingModel(EmbeddingOptions options, TimeProvider time, Func<OpenedModel> open)
    {
        (_options, _time) = (options, time);
        _model = new Lazy<OpenedModel>(open, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Without a model nothing else here may be called.</summary>
    public bool IsConfigured { get; } = true;

    /// <summary>Tells its vectors from all that other models, or other settings, make of the same texts.</summary>
    /// <exception cref="EmbeddingException">The folder of a local model cannot be used.</exception>
    public string Name => _model.Value.Name;

    public int BatchSize => _options.BatchSize;

    /// <exception cref="EmbeddingException">No vector was to be had; it was not tried again, for somebody waits.</exception>
    public async Task<float[]> EmbedQueryAsync(string text, CancellationToken cancel) =>
        (await GenerateAsync([_model.Value.QueryPrefix + text], TimeSpan.FromSeconds(_options.QueryDeadline), cancel))[0];

    /// <summary>One vector for each text, in their order; a batch at a time, and once more when what failed may pass.</summary>
    /// <exception cref="EmbeddingException">A batch failed.</exception>
    public async Task<IReadOnlyList<float[]>> EmbedPassagesAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var vectors = new List<float[]>(texts.Count);
        foreach (var batch in texts.Chunk(_options.BatchSize))
            vectors.AddRange(await GenerateTwiceAsync([.. batch.Select(text => _model.Value.PassagePrefix + text)], cancel));
        return vectors;
    }

    private async Task<IReadOnlyList<float[]>> GenerateTwiceAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var deadline = TimeSpan.FromSeconds(_options.Deadline);
        try
        {
            return await GenerateAsync(texts, deadline, cancel);
        }
        catch (EmbeddingException failure) when (failure.Fault is EmbeddingFault.Unreachable or EmbeddingFault.BadAnswer)
        {
            await Task.Delay(PauseBeforeRetry, _time, cancel);
            return await GenerateAsync(texts, deadline, cancel);
        }
    }

    private async Task<IReadOnlyList<float[]>> GenerateAsync(IReadOnlyList<string> texts, TimeSpan deadline, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(deadline, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            var answer = await _model.Value.Generator.GenerateAsync(texts, cancellationToken: either.Token);
            return Checked(answer, texts.Count);
        }
        catch (Exception failure) when (failure is not EmbeddingException && !cancel.IsCancellationRequested)
        {
            throw patience.IsCancellationRequested
                ? new EmbeddingException(EmbeddingFault.Unreachable, $"no answer in {deadline.TotalSeconds:0.##} s", failure)
                : Named(failure);
        }
    }

    private static EmbeddingException Named(Exception failure) => failure switch
    {
        ClientResultException { Status: 0 or 408 or 429 or >= 500 } busy => new EmbeddingException(EmbeddingFault.Unreachable, FirstLine(busy), failure),
        ClientResultException refused => new EmbeddingException(EmbeddingFault.Refused, FirstLine(refused), failure),
        HttpRequestException or IOException or OperationCanceledException => new EmbeddingException(EmbeddingFault.Unreachable, FirstLine(failure), failure),
        _ => new EmbeddingException(EmbeddingFault.BadAnswer, FirstLine(failure), failure),
    };

    private static string FirstLine(Exception failure) => failure.Message.Split('\n', 2)[0].TrimEnd('\r', '.');

    private static IReadOnlyList<float[]> Checked(GeneratedEmbeddings<Embedding<float>> answer, int expected)
    {
        if (answer.Count != expected)
            throw new EmbeddingException(EmbeddingFault.BadAnswer, $"{answer.Count} vectors for {expected} texts");
        if (answer.Select(embedding => embedding.Vector.Length).Distinct().Count() > 1)
            throw new EmbeddingException(EmbeddingFault.BadAnswer, "vectors of different dimensions");
        return [.. answer.Select(embedding => Normalized(embedding.Vector.Span))];
    }

    private static float[] Normalized(ReadOnlySpan<float> vector)
    {
        var norm = TensorPrimitives.Norm(vector);
        if (!float.IsFinite(norm) || norm == 0)
            throw new EmbeddingException(EmbeddingFault.BadAnswer, "a vector without a direction");
        var normalized = new float[vector.Length];
        TensorPrimitives.Divide(vector, norm, normalized);
        return normalized;
    }

    public void Dispose()
    {
        if (_model.IsValueCreated)
            _model.Value.Generator.Dispose();
    }
}
