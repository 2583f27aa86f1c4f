using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;

namespace SezBot.LanguageModels;

/// <summary>One question to the model, from the first byte to the last: the text as it comes, at most one retry before any has come, and the usage.</summary>
/// <param name="ask">Asks the server anew.</param>
internal sealed class ModelCall(Func<CancellationToken, IAsyncEnumerable<StreamingChatMessageContent>> ask, CallWatch watch, ChatOptions options, ModelReceipt receipt, TimeProvider time) : IAsyncDisposable
{
    private const string NothingButThoughts = "The model's tokens were spent before its answer began; a reasoning model needs Models:Chat:ThinkingTokens.";

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);

    private readonly long _started = time.GetTimestamp();
    private readonly CallTally _tally = new();
    private ThoughtFilter _thoughts = new();
    private int _shown;
    private IAsyncEnumerator<StreamingChatMessageContent>? _chunks;
    private TimeSpan? _firstToken;

    /// <summary>The next piece of text, never empty; null at the end.</summary>
    /// <param name="mayRetry">False while the server is known to be ill.</param>
    /// <exception cref="ModelException">The answer ends here.</exception>
    public async Task<string?> NextAsync(bool mayRetry)
    {
        while (true)
        {
            try
            {
                return await ReadAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException && watch.IsUnwanted)
            {
                throw new OperationCanceledException("Whoever asked does not want it any more.", failure, watch.Token);
            }
            catch (Exception failure) when (watch.Meaning(failure) is { } fault)
            {
                if (!mayRetry || receipt.Retries > 0 || PauseBeforeRetry(fault) is not { } pause)
                    throw fault;
                await WaitAsync(pause, fault);
            }
        }
    }

    /// <summary>What the call took, as the server says or as counted.</summary>
    public ModelUsage Usage()
    {
        var (input, output, isEstimated) = _tally.Sum();
        return new ModelUsage(input, output, time.GetElapsedTime(_started), _firstToken, isEstimated);
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private async Task<string?> ReadAsync()
    {
        _tally.Enter();
        _chunks ??= ask(watch.Token).GetAsyncEnumerator(watch.Token);
        watch.Await();
        while (await _chunks.MoveNextAsync())
        {
            Note(_chunks.Current);
            // A call of functions that is ended gives the last result as its end, which is no word of the model's.
            if (_chunks.Current.Role == AuthorRole.Tool || _chunks.Current.Content is not { Length: > 0 } piece)
                continue;
            if (_thoughts.Next(piece) is { Length: > 0 } text)
                return Shown(text);
        }
        watch.Rest(false);
        if (_thoughts.Rest() is { Length: > 0 } rest)
            return Shown(rest);
        return _shown > 0 ? null : throw new ModelException(ModelFault.Broken, receipt.IsCut ? NothingButThoughts : "The model's answer holds no text.");
    }

    private string Shown(string text)
    {
        _shown += text.Length;
        if (_shown > options.LongestAnswer)
            throw new ModelException(ModelFault.TooLong, $"The model's answer has more than {options.LongestAnswer} characters.");
        _firstToken ??= time.GetElapsedTime(_started);
        watch.Rest(true);
        return text;
    }

    private void Note(StreamingChatMessageContent chunk)
    {
        _tally.Read(chunk);
        receipt.IsCut |= (chunk.InnerContent as StreamingChatCompletionUpdate)?.FinishReason == ChatFinishReason.Length;
    }

    // Only where a second try may find another state: not after a timeout, a refusal or any text.
    private TimeSpan? PauseBeforeRetry(ModelException fault) => fault.Fault switch
    {
        _ when _shown > 0 => null,
        ModelFault.Reset or ModelFault.Server => ShortestPause,
        ModelFault.RateLimited when fault.RetryAfter is null || fault.RetryAfter <= LongestPause => fault.RetryAfter ?? LongestPause / 2,
        _ => null,
    };

    private async Task WaitAsync(TimeSpan pause, ModelException fault)
    {
        receipt.Retries++;
        await CloseAsync();
        watch.Rest(false);
        try
        {
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, time, watch.Token);
        }
        catch (OperationCanceledException failure) when (watch.Meaning(failure) is not null)
        {
            throw fault;
        }
    }

    private async ValueTask CloseAsync()
    {
        if (_chunks is { } chunks)
        {
            _chunks = null;
            await chunks.DisposeAsync();
            _thoughts = new ThoughtFilter();
        }
    }
}
