using System.Text.Json;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>The prompts beside the program: a folder for each language, and in it one for each prompt, in Semantic Kernel's form.</summary>
public static class PromptFolder
{
    public static IReadOnlyList<string> Languages { get; } = ["ru", "en"];

    /// <summary>The prompts and the variables that each is given, beside the mark.</summary>
    private static readonly Dictionary<string, string[]> Variables = new()
    {
        ["condense"] = ["history", "question"],
        ["answer"] = ["question", "evidence", "today", "length"],
        ["check"] = ["evidence", "sentences"],
        ["digest"] = ["stories", "date"],
    };

    public static IReadOnlyList<string> Names { get; } = [.. Variables.Keys];

    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The plugin that holds a language's prompts.</summary>
    public static string PluginOf(string language) => $"prompts_{language}";

    /// <exception cref="PromptException">One is missing, cannot be read, or has other variables.</exception>
    public static IReadOnlyList<KernelPlugin> Load(string folder)
    {
        var kernel = new Kernel();
        return [.. Languages.Select(language => Load(kernel, Path.Combine(folder, language), language))];
    }

    private static KernelPlugin Load(Kernel kernel, string folder, string language)
    {
        foreach (var name in Names)
            CheckFiles(Path.Combine(folder, name));
        var plugin = kernel.CreatePluginFromPromptDirectory(folder, PluginOf(language));
        foreach (var (name, variables) in Variables)
        {
            var unlike = plugin[name].Metadata.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
            unlike.SymmetricExceptWith([.. variables, PromptArguments.Mark]);
            if (unlike.Count > 0)
                throw new PromptException($"{Path.Combine(folder, name)}: {string.Join(", ", unlike)}");
        }
        return plugin;
    }

    // The kernel does without settings, and does not say which file it cannot read.
    private static void CheckFiles(string prompt)
    {
        var config = Path.Combine(prompt, "config.json");
        try
        {
            File.OpenRead(Path.Combine(prompt, "skprompt.txt")).Dispose();
            PromptTemplateConfig.FromJson(File.ReadAllText(config));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PromptException(failure.Message.TrimEnd('.'), failure);
        }
        catch (Exception failure) when (failure is ArgumentException or JsonException)
        {
            throw new PromptException($"{config}: {(failure.InnerException ?? failure).Message.TrimEnd('.')}", failure);
        }
    }
}
