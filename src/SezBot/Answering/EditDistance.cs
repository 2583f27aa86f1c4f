namespace SezBot.Answering;

/// <summary>How many letters were typed wrong, left out, typed too much or swapped with a neighbour (Damerau 1964, optimal string alignment).</summary>
internal static class EditDistance
{
    private const int LongestWord = 64;

    public static bool IsAtMost(int limit, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > limit || one.Length > LongestWord || other.Length > LongestWord)
            return false;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> previous = stackalloc int[other.Length + 1];
        Span<int> current = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
            previous[at] = at;
        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var at = 1; at <= other.Length; at++)
            {
                var edits = Math.Min(Math.Min(previous[at], current[at - 1]) + 1, previous[at - 1] + (one[row - 1] == other[at - 1] ? 0 : 1));
                if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1])
                    edits = Math.Min(edits, before[at - 2] + 1);
                current[at] = edits;
                least = Math.Min(least, edits);
            }
            if (least > limit)
                return false;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[other.Length] <= limit;
    }
}
