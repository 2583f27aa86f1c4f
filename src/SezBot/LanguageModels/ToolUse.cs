using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>Lets a model call functions by itself, a few times at most: further calls are answered without being made, and one that goes on is ended.</summary>
internal sealed class ToolUse : IAutoFunctionInvocationFilter
{
    /// <summary>What the functions are called after, on the wire.</summary>
    public const string Plugin = "tools";

    public const int MostCalls = 2;
    private const int MostRefusals = 2;

    private int _calls;

    /// <summary>Adds the functions and the limit to a call's own kernel, and says so in its settings.</summary>
    /// <param name="kernel">A copy made for this call.</param>
    public static void Allow(Kernel kernel, PromptExecutionSettings settings, IReadOnlyList<KernelFunction> tools)
    {
        kernel.AutoFunctionInvocationFilters.Add(new ToolUse());
        settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(kernel.Plugins.AddFromFunctions(Plugin, tools));
    }

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var call = Interlocked.Increment(ref _calls);
        if (call <= MostCalls)
        {
            await next(context);
            return;
        }
        context.Result = new FunctionResult(context.Function, "No more calls are allowed. Answer from what you have.");
        context.Terminate = call > MostCalls + MostRefusals;
    }
}
