namespace SezBot.Answering;

/// <summary>For which words of the question a word of a text stands.</summary>
/// <param name="Degrees">0 to 1 by the number of the question's term; null when it stands for none.</param>
/// <param name="Likeness">The same where words that only look alike count, too; null when none does.</param>
/// <param name="Meaning">The same where words of like meaning count, too; null when none does.</param>
internal sealed record WordMatch(double[]? Degrees, double[]? Likeness, double[]? Meaning)
{
    public static readonly WordMatch None = new(null, null, null);

    public static WordMatch Of(double[] degrees, double[] likeness, double[] meaning) => (Any(degrees), Any(likeness), Any(meaning)) switch
    {
        (null, null, null) => None,
        var (any, anyLike, anyMeant) => new WordMatch(any, anyLike, anyMeant),
    };

    private static double[]? Any(double[] degrees) => degrees.AsSpan().ContainsAnyExcept(0) ? degrees : null;
}
