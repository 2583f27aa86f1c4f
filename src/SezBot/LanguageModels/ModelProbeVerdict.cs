namespace SezBot.LanguageModels;

/// <summary>What <see cref="ModelProbe"/> found.</summary>
public enum ModelProbeVerdict
{
    NotConfigured,
    Ready,

    /// <summary>The server answers; the model is not among those that it lists.</summary>
    NotListed,
    Unauthorized,
    Unreachable,

    /// <summary>The server answers neither for its models nor for one word.</summary>
    Refused,
}
