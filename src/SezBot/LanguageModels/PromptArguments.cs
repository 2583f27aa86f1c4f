using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.SemanticKernel;

namespace SezBot.LanguageModels;

/// <summary>Variables of a prompt, fit for its chat form.</summary>
internal static class PromptArguments
{
    /// <summary>The variable that every prompt has and nobody passes: new in each call, so that no source can write the line that ends the data.</summary>
    public const string Mark = "mark";

    /// <summary>
    /// A copy with the mark and without the signs that XML forbids. The kernel encodes markup in variables and reads the prompt as XML; one forbidden sign
    /// in a source would make it read all of it, rules and data alike, as a single message.
    /// </summary>
    /// <exception cref="ArgumentException">The variables are not exactly those of the prompt.</exception>
    public static KernelArguments For(KernelFunction prompt, KernelArguments arguments)
    {
        var clean = new KernelArguments { [Mark] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)) };
        foreach (var (name, value) in arguments)
            clean[name] = Clean(value as string ?? throw new ArgumentException($"The variable {name} of a prompt is no text.", nameof(arguments)));
        var declared = prompt.Metadata.Parameters.Select(parameter => parameter.Name);
        return clean.Names.ToHashSet(StringComparer.Ordinal).SetEquals(declared)
            ? clean
            : throw new ArgumentException($"The prompt {prompt.Name} has the variables {string.Join(", ", declared)}.", nameof(arguments));
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        }
        return clean.ToString();
    }
}
