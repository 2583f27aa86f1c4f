using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>The settings beside a prompt, as one call needs them.</summary>
internal static class CallSettings
{
    private const string MaxTokens = "max_tokens";
    private const string Temperature = "temperature";

    /// <summary>
    /// A copy. A reasoning model gets <see cref="ChatOptions.ThinkingTokens"/> beyond what its answer may have, and no temperature: OpenAI's
    /// refuse any, and others have one of their own.
    /// </summary>
    public static PromptExecutionSettings For(KernelFunction prompt, ChatOptions options)
    {
        var settings = prompt.ExecutionSettings?.GetValueOrDefault(PromptExecutionSettings.DefaultServiceId)?.Clone() ?? new PromptExecutionSettings();
        if (options.ThinkingTokens == 0)
            return settings;
        var data = new Dictionary<string, object>(settings.ExtensionData ?? new Dictionary<string, object>());
        data.Remove(Temperature);
        if (data.TryGetValue(MaxTokens, out var most) && int.TryParse(most.ToString(), out var tokens))
            data[MaxTokens] = tokens + options.ThinkingTokens;
        settings.ExtensionData = data;
        return settings;
    }
}
