using System.ComponentModel.DataAnnotations;

namespace SezBot.Answering;

/// <summary>Section <c>Answering</c> of the configuration.</summary>
public sealed class AnsweringOptions
{
    /// <summary>How many passages the second stage reads.</summary>
    [Range(1, 1000)]
    public int Passages { get; set; } = 40;

    /// <summary>Weaker evidence is a refusal. Unset: the threshold that was fitted with the weights, see the README's table of refusals by corpus size.</summary>
    [Range(0.0, 1.0)]
    public double? RefusalThreshold { get; set; }

    [Range(1, 5)]
    public int MostSentences { get; set; } = 3;

    /// <summary>Longer questions are refused with a sentence that says so.</summary>
    [Range(10, 100_000)]
    public int LongestQuestion { get; set; } = 2000;
}
