namespace SezBot.LanguageModels;

/// <summary>A model did not answer. The message holds nothing of the question, the answer or the key.</summary>
public sealed class ModelException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault => fault;

    /// <summary>For how long the server asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
