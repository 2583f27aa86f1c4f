using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>The prompts beside the program: a folder for each language, and in it one for each prompt, in Semantic Kernel's form.</summary>
public static class PromptFolder
{
    public static IReadOnlyList<string> Languages { get; } = ["ru", "en"];

    public static IReadOnlyList<string> Names { get; } = ["condense", "answer", "check", "digest"];

    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The plugin that holds a language's prompts.</summary>
    public static string PluginOf(string language) => $"prompts_{language}";

    public static IReadOnlyList<KernelPlugin> Load(string folder)
    {
        var kernel = new Kernel();
        return [.. Languages.Select(language => kernel.CreatePluginFromPromptDirectory(Path.Combine(folder, language), PluginOf(language)))];
    }
}
