using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>Lets a model call functions by itself, and ends a model that does nothing else.</summary>
internal sealed class ToolUse : IAutoFunctionInvocationFilter
{
    /// <summary>What the functions are called after, on the wire.</summary>
    public const string Plugin = "archive";

    /// <summary>Functions have limits of their own, which they tell the model; this one is for a model that does not heed them.</summary>
    public const int MostCalls = 5;

    private int _calls;

    /// <summary>Adds the functions and the limit to a call's own kernel, and says so in its settings.</summary>
    /// <param name="kernel">A copy made for this call.</param>
    public static void Allow(Kernel kernel, PromptExecutionSettings settings, IReadOnlyList<KernelFunction> functions)
    {
        kernel.AutoFunctionInvocationFilters.Add(new ToolUse());
        settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(kernel.Plugins.AddFromFunctions(Plugin, functions));
    }

    public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (Interlocked.Increment(ref _calls) <= MostCalls)
            return next(context);
        context.Terminate = true;
        return Task.CompletedTask;
    }
}
