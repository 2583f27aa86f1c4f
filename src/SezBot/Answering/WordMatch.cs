namespace SezBot.Answering;

/// <summary>For which words of the question a word of a text stands.</summary>
/// <param name="Degrees">0 to 1 by the number of the question's term; null when it stands for none.</param>
/// <param name="Likeness">The same where words that only look alike count, too; null when none does.</param>
internal sealed record WordMatch(double[]? Degrees, double[]? Likeness)
{
    public static readonly WordMatch None = new(null, null);
}
