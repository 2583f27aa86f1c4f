using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Digests;

/// <summary>Makes one message of the drafts of all events.</summary>
internal static class DigestAssembly
{
    // Empty lines around the title and before the end, the sign between count and link.
    private const int Between = 12;

    /// <param name="drafts">The weightiest first; at least one.</param>
    public static (Digest Digest, IReadOnlyList<(Citation Citation, Passage Passage)> Cited) Assemble(
        DigestRequest request, IReadOnlyList<StoryDraft> drafts, DigestOptions options, DateOnly today)
    {
        var field = DigestTitle.Field(options.Name, request.Language);
        var title = DigestTitle.Of(options.Name, request.Date, today, request.Language);
        // Before it is known which stories have room; those of the others go.
        var tags = options.Hashtags ? Hashtags.OfAll(field, drafts.Take(options.MostStories).Select(draft => draft.Tags)) : [];
        var frame = title.Length + DigestPhrases.Get("AllEvents", request.Language, drafts.Count).Length + DigestPhrases.Get("AskAboutIt", request.Language).Length
            + DigestPhrases.Get("PreparedAutomatically", request.Language).Length + tags.Sum(tag => tag.Length + 2) + Between;
        var text = new StoryText(request.Language, options);
        var plans = DigestLayout.Plan(drafts, options.MostStories, options.MostCharacters - frame);
        var mode = plans.Any(plan => plan.Draft.IsWorded) ? AnswerMode.Model : AnswerMode.Extractive;
        tags = [.. tags.Where((tag, at) => at == 0 || plans.Any(plan => plan.Draft.Tags.Contains(tag)))];
        return (new Digest("", request.Date, title, request.Language, [.. plans.Select(text.Write)], drafts.Count, []) { Tags = tags, Mode = mode }, text.Cited);
    }
}
