using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Finds a figure of an event that its articles tell differently: both are shown, none is chosen.</summary>
internal static class Disagreement
{
    // The same sentence in other words shares at least this much of what it tells.
    private const double SameClaim = 0.5;

    // Figures that differ by more are about different things.
    private const decimal MostTimes = 3;

    /// <summary>The sentence of another article that gives another figure for what this one tells; null when all agree.</summary>
    public static DraftSentence? Of(DraftSentence told, IReadOnlyList<NewsItem> items, BackgroundFrequencies background)
    {
        if (Leading(told.Shown) is not { } figure)
            return null;
        foreach (var item in items.Where(item => item != told.Item))
        {
            var sentences = new TellingSentences(item, background);
            var same = sentences.All()
                .Where(sentence => sentences.Told(sentence, told.Shown) >= SameClaim)
                .FirstOrDefault(sentence => NumberMentions.Find(sentence.Text) is var others
                    && others.Any(other => IsOther(figure, other)) && others.All(other => other.Value != figure.Value));
            if (same is not null)
                return DraftSentence.Of(item, same);
        }
        return null;
    }

    private static NumberMention? Leading(string text) =>
        NumberMentions.Find(text).Where(mention => Figure.Importance(mention) >= 0.5).OrderByDescending(Figure.Importance).FirstOrDefault();

    private static bool IsOther(NumberMention one, NumberMention other) =>
        one.Unit == other.Unit && one.Value != other.Value && other.Value > 0 && one.Value > 0
        && Math.Max(one.Value, other.Value) / Math.Min(one.Value, other.Value) <= MostTimes;
}
