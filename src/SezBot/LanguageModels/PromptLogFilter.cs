using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>Keeps each rendered prompt for its call's receipt; logs its name and time, never what it holds.</summary>
internal sealed partial class PromptLogFilter(ILogger<PromptLogFilter> logger) : IPromptRenderFilter
{
    /// <summary>Where a call leaves its <see cref="ModelReceipt"/> in the data of its kernel.</summary>
    public const string Receipt = "receipt";

    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        if (context.Kernel.Data.TryGetValue(Receipt, out var data) && data is ModelReceipt receipt)
            receipt.Rendered = context.RenderedPrompt;
        LogPrompt(context.Function.PluginName, context.Function.Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Plugin}.{Prompt} rendered in {Milliseconds:F2} ms")]
    private partial void LogPrompt(string? plugin, string prompt, double milliseconds);
}
