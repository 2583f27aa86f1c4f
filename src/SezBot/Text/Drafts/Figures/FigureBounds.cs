namespace SezBot.Text.Drafts.Figures;

/// <summary>Whether a figure is said to be a lower or an upper bound.</summary>
internal static class FigureBounds
{
    private const int Reach = 3;

    /// <summary>1 where the words before a figure say that it is more, -1 that it is less, 0 where they say neither.</summary>
    public static int Before(IReadOnlyList<Token> tokens, int at)
    {
        for (var word = at - 1; word >= 0 && word >= at - Reach; word--)
        {
            if (tokens[word].IsNumber)
                return 0;
            var direction = Direction(tokens[word].Form);
            if (direction != 0)
                return word > 0 && tokens[word - 1].Form is "не" or "no" or "not" ? -direction : direction;
        }
        return 0;
    }

    private static int Direction(string form) => form switch
    {
        "более" or "больше" or "свыше" or "выше" or "over" or "more" or "above" or "exceeds" or "exceeded" or "exceeding" => 1,
        "менее" or "меньше" or "ниже" or "less" or "fewer" or "under" or "below" => -1,
        _ when form.StartsWith("превы", StringComparison.Ordinal) => 1,
        _ => 0,
    };
}
