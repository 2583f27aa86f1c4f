namespace SezBot.LanguageModels.Embeddings;

/// <summary>How the vectors of a text's tokens become the vector of the text.</summary>
public enum TokenPooling
{
    /// <summary>Their mean, padding left out.</summary>
    Mean,

    /// <summary>That of the first token.</summary>
    Cls,
}
