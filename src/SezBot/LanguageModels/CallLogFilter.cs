using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>
/// Sees every kernel function that is called: logs its name and time, never its arguments, which hold what people ask. What is streamed has
/// only begun when the function returns; <see cref="ChatModel"/> logs its end.
/// </summary>
public sealed partial class CallLogFilter(ILogger<CallLogFilter> logger) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        if (context.IsStreaming)
            LogStream(context.Function.PluginName, context.Function.Name);
        else
            LogCall(context.Function.PluginName, context.Function.Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Plugin}.{Function} took {Milliseconds:F2} ms")]
    private partial void LogCall(string? plugin, string function, double milliseconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Plugin}.{Function} is streamed")]
    private partial void LogStream(string? plugin, string function);
}
