namespace SezBot.LanguageModels;

/// <summary>A prompt beside the program is missing or damaged.</summary>
/// <param name="detail">Which one, and what is wrong with it.</param>
public sealed class PromptException(string detail, Exception? inner = null) : Exception($"A prompt cannot be used: {detail}.", inner)
{
    public string Detail => detail;
}
