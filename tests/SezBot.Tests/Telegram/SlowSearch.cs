using Microsoft.SemanticKernel;

namespace SezBot.Tests.Telegram;

/// <summary>Holds every search that contains a word until the test lets it go, or it is cancelled: an answer that takes long.</summary>
internal sealed class SlowSearch(string word) : IFunctionInvocationFilter
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A search is being held.</summary>
    public Task Held => _held.Task;

    public void Release() => _release.TrySetResult();

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (context.Arguments.TryGetValue("query", out var query) && $"{query}".Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            _held.TrySetResult();
            await _release.Task.WaitAsync(context.CancellationToken);
        }
        await next(context);
    }
}
