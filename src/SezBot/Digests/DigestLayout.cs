namespace SezBot.Digests;

/// <summary>Decides how many stories a summary has and how much of each, so that the whole is one message.</summary>
internal static class DigestLayout
{
    private const int FewestStories = 3;

    // So many of the first stories have their quotation before another story gets in.
    private const int QuotedFirst = 2;

    /// <param name="drafts">The weightiest first.</param>
    /// <param name="room">Characters for all stories.</param>
    public static IReadOnlyList<StoryPlan> Plan(IReadOnlyList<StoryDraft> drafts, int most, int room)
    {
        for (var count = Math.Min(most, drafts.Count); count > 0; count--)
        {
            var quoted = count > FewestStories ? QuotedFirst : count == FewestStories ? 1 : 0;
            List<StoryPlan> plans = [.. drafts.Take(count).Select((draft, at) => new StoryPlan(draft, First(draft), at < quoted && draft.Quote is not null))];
            if (plans.Sum(plan => plan.Length) <= room)
                return Filled(plans, room);
        }
        // Not even one story fits with a sentence: its headline does.
        return drafts.Count == 0 ? [] : [new StoryPlan(drafts[0], 0, false)];
    }

    // What is left goes to quotations and to second sentences, the first story first.
    private static List<StoryPlan> Filled(List<StoryPlan> plans, int room)
    {
        for (var round = 0; round < 3; round++)
        {
            for (var at = 0; at < plans.Count; at++)
            {
                foreach (var grow in new Func<StoryPlan, int, StoryPlan?>[] { Longer, Quoting })
                {
                    if (grow(plans[at], round) is { } more && plans.Sum(plan => plan.Length) - plans[at].Length + more.Length <= room)
                        plans[at] = more;
                }
            }
        }
        return plans;
    }

    private static StoryPlan? Longer(StoryPlan plan, int round) =>
        round > 0 && plan.Sentences < plan.Draft.Sentences.Count ? plan with { Sentences = Together(plan.Draft, plan.Sentences + 1) } : null;

    private static StoryPlan? Quoting(StoryPlan plan, int round) => !plan.HasQuote && plan.Draft.Quote is not null ? plan with { HasQuote = true } : null;

    /// <summary>The fewest sentences of a story that may be shown: none only where it has none.</summary>
    public static int First(StoryDraft draft) => draft.Sentences.Count == 0 ? 0 : Together(draft, 1);

    // A figure that is told otherwise elsewhere is never shown alone.
    private static int Together(StoryDraft draft, int count)
    {
        while (count < draft.Sentences.Count && draft.Sentences[count - 1].IsDisputed && draft.Sentences[count].IsDisputed)
            count++;
        return count;
    }
}
