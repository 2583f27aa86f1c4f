using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>What a model is asked.</summary>
/// <param name="Prompt">A folder of <c>prompts/LANGUAGE</c>: <c>condense</c>, <c>answer</c>, <c>check</c> or <c>digest</c>.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Arguments">Exactly the variables that the prompt declares, as strings.</param>
public sealed record PromptCall(string Prompt, string Language, KernelArguments Arguments)
{
    /// <summary>For a stage that cannot wait as long as <see cref="ChatOptions.Deadline"/>; running out of it says nothing against the server.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>
    /// What the model may call by itself before it answers; their results go back to it. They are data like the evidence: whoever gives a
    /// function limits it, numbers what it returns and checks the answer against it.
    /// </summary>
    public IReadOnlyList<KernelFunction> Functions { get; init; } = [];
}
