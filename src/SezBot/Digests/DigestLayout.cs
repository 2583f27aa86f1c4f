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
            List<StoryPlan> plans = [.. drafts.Take(count).Select((draft, at) => new StoryPlan(draft, Math.Min(1, draft.Sentences.Count), at < quoted && draft.Quote is not null))];
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
                foreach (var more in More(plans[at], round))
                {
                    if (plans.Sum(plan => plan.Length) - plans[at].Length + more.Length <= room)
                        plans[at] = more;
                }
            }
        }
        return plans;
    }

    private static IEnumerable<StoryPlan> More(StoryPlan plan, int round)
    {
        // A figure that is told otherwise elsewhere is never shown alone.
        if (plan.Sentences < plan.Draft.Sentences.Count && (round > 0 || plan.Draft.Sentences[plan.Sentences].IsDisputed))
            yield return plan with { Sentences = plan.Sentences + 1 };
        if (!plan.HasQuote && plan.Draft.Quote is not null)
            yield return plan with { HasQuote = true };
    }
}
