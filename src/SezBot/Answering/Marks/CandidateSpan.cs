namespace SezBot.Answering.Marks;

/// <summary>Words of a sentence that may answer: indices of its first and last word.</summary>
internal readonly record struct CandidateSpan(int First, int Last)
{
    public int Length => Last - First + 1;

    /// <summary>The F1 of words between two spans of one sentence.</summary>
    public double F1(CandidateSpan other)
    {
        var common = Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1;
        return common <= 0 ? 0 : 2.0 * common / (Length + other.Length);
    }
}
