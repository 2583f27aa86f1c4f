using System.ComponentModel.DataAnnotations;

namespace SezBot.State;

/// <summary>The section <c>Limits</c> of the configuration.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>For how many days answers stay retrievable.</summary>
    [Range(1, 3650, ErrorMessage = "Limits:KeepAnswersDays is a number of days from 1 to 3650; set it in this range or leave it out for 180.")]
    public int KeepAnswersDays { get; set; } = 180;

    /// <summary>Questions of one user within an hour.</summary>
    [Range(1, 100_000)]
    public int QuestionsPerHour { get; set; } = 30;

    /// <summary>Questions of one user within a day.</summary>
    [Range(1, 1_000_000)]
    public int QuestionsPerDay { get; set; } = 300;

    /// <summary>Questions of one chat, by all its users, within an hour.</summary>
    [Range(1, 1_000_000)]
    public int QuestionsPerChatAndHour { get; set; } = 120;

    /// <summary>Tokens that a model may read and write for one user within a day of UTC; then answers are the sources' own sentences.</summary>
    [Range(0, 1_000_000_000)]
    public int ModelTokensPerUserAndDay { get; set; } = 300_000;

    /// <summary>The same for all users together.</summary>
    [Range(0, int.MaxValue)]
    public int ModelTokensPerDay { get; set; } = 5_000_000;

    /// <summary>Money for one user within a day, in the unit of <c>Models:Chat:InputPrice</c> and <c>OutputPrice</c>; null means no limit.</summary>
    [Range(0.0, 1_000_000_000)]
    public double? ModelMoneyPerUserAndDay { get; set; }

    /// <summary>The same for all users together.</summary>
    [Range(0.0, 1_000_000_000)]
    public double? ModelMoneyPerDay { get; set; }
}
