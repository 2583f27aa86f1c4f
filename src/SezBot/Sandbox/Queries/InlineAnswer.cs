namespace SezBot.Sandbox.Queries;

/// <summary>What the bot answered to an inline query.</summary>
internal sealed record InlineAnswer(IReadOnlyList<InlineResult> Results)
{
    public string NextOffset { get; init; } = "";

    /// <summary>Seconds.</summary>
    public int CacheTime { get; init; }

    public bool IsPersonal { get; init; }

    public object? Button { get; init; }
}
