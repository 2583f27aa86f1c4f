using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>The configured chat model: a prompt in, text out, through the kernel. Safe for many calls at a time.</summary>
public sealed partial class ChatModel(Kernel kernel, ChatServer server, Breaker breaker, ModelTelemetry telemetry, TimeProvider time, ILogger<ChatModel> logger)
{
    /// <summary>False: nothing else may be called.</summary>
    public bool IsConfigured => server.Options.IsConfigured;

    public string Name => server.Options.Model ?? "";

    /// <summary>The answer in pieces as they come, none of them empty. Whoever has enough stops reading.</summary>
    /// <exception cref="ModelException">The answer is not complete; what was yielded before stays what the model said.</exception>
    /// <exception cref="OperationCanceledException">Only by <paramref name="cancel"/>.</exception>
    public async IAsyncEnumerable<string> StreamAsync(PromptCall call, ModelReceipt receipt, [EnumeratorCancellation] CancellationToken cancel)
    {
        receipt.Model = Name;
        var ask = Prepare(call, receipt);
        if (!breaker.TryEnter())
            throw Refuse(receipt);
        using var activity = telemetry.Start(call.Prompt, Name);
        using var watch = new CallWatch(server.Options, call.Within, time, cancel);
        await using var asked = new ModelCall(ask, watch, server.Options, receipt, time);
        var isHeard = false;
        try
        {
            while (await NextAsync(asked, watch, receipt) is { } text)
            {
                isHeard = true;
                yield return text;
                isHeard = false;
            }
            isHeard = true;
        }
        finally
        {
            // The whole answer, or as much of it as the reader wanted.
            if (isHeard)
                breaker.Succeeded();
            End(call, receipt, asked, activity);
        }
    }

    /// <summary>The whole answer.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public async Task<string> CompleteAsync(PromptCall call, ModelReceipt receipt, CancellationToken cancel)
    {
        var answer = new StringBuilder();
        await foreach (var text in StreamAsync(call, receipt, cancel))
            answer.Append(text);
        return answer.ToString();
    }

    private Func<CancellationToken, IAsyncEnumerable<StreamingChatMessageContent>> Prepare(PromptCall call, ModelReceipt receipt)
    {
        var own = kernel.Clone();
        own.Data[PromptLogFilter.Receipt] = receipt;
        var prompt = own.Plugins.GetFunction(PromptFolder.PluginOf(call.Language), call.Prompt);
        var arguments = PromptArguments.For(prompt, call.Arguments);
        var settings = CallSettings.For(prompt, server.Options);
        if (call.Functions.Count > 0)
            ToolUse.Allow(own, settings, call.Functions);
        arguments.ExecutionSettings = new Dictionary<string, PromptExecutionSettings> { [PromptExecutionSettings.DefaultServiceId] = settings };
        return cancel => own.InvokeStreamingAsync<StreamingChatMessageContent>(prompt, arguments, cancel);
    }

    private async Task<string?> NextAsync(ModelCall asked, CallWatch watch, ModelReceipt receipt)
    {
        try
        {
            return await asked.NextAsync(breaker.IsHealthy);
        }
        catch (ModelException failure)
        {
            receipt.Fault = failure.Fault;
            if (failure.Fault != ModelFault.Deadline || !watch.IsShortened)
                breaker.Failed();
            throw;
        }
    }

    private static ModelException Refuse(ModelReceipt receipt)
    {
        receipt.Fault = ModelFault.BreakerOpen;
        receipt.Usage = new ModelUsage(0, 0, TimeSpan.Zero, null, true);
        return new ModelException(ModelFault.BreakerOpen, "The model is not asked, because its last calls failed.");
    }

    private void End(PromptCall call, ModelReceipt receipt, ModelCall asked, Activity? activity)
    {
        var usage = asked.Usage();
        receipt.Usage = usage;
        receipt.Cost = server.Options.CostOf(usage);
        telemetry.Record(call.Prompt, Name, usage, receipt.Fault, activity);
        LogCall(call.Prompt, Name, usage.Took.TotalMilliseconds, usage.FirstToken?.TotalMilliseconds, usage.InputTokens, usage.OutputTokens, receipt.Retries, receipt.Fault?.ToString() ?? "none");
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Prompt} by {Model} took {Milliseconds:F0} ms, first text after {First:F0} ms, {Input} + {Output} tokens, retries {Retries}, fault {Fault}")]
    private partial void LogCall(string prompt, string model, double milliseconds, double? first, int input, int output, int retries, string fault);
}
