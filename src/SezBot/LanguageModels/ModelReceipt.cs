namespace SezBot.LanguageModels;

/// <summary>What is known about one call; filled while it runs and complete when it has ended, well or not.</summary>
public sealed class ModelReceipt
{
    public string? Model { get; internal set; }

    /// <summary>The prompt as it was sent, with its variables filled in.</summary>
    public string? Rendered { get; internal set; }

    /// <summary>Null until the call has ended.</summary>
    public ModelUsage? Usage { get; internal set; }

    /// <summary>In the money of the configured prices.</summary>
    public decimal Cost { get; internal set; }

    public int Retries { get; internal set; }

    public ModelFault? Fault { get; internal set; }

    /// <summary>The model stopped at its limit of tokens, so that the end is missing.</summary>
    public bool IsCut { get; internal set; }
}
