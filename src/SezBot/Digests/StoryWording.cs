using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using SezBot.LanguageModels;
using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Digests;

/// <summary>
/// Has a model word the stories of a summary, each from sentences of its own sources. What these do not bear out is left out; a story of which
/// nothing is left, or whose sources disagree, keeps their own sentences. Without a model nothing changes.
/// </summary>
public sealed class StoryWording(ModelCalls calls, DraftKnowledge knowledge, BackgroundFrequencies background, ILogger<StoryWording> log)
{
    internal const string Prompt = "digest";

    // The bot itself: a summary is nobody's question.
    private const long Account = 0;

    /// <param name="drafts">The weightiest first.</param>
    /// <param name="most">Stories that a summary may have; the others are not worded.</param>
    internal async Task<IReadOnlyList<StoryDraft>> WordAsync(IReadOnlyList<StoryDraft> drafts, int most, DateOnly date, CancellationToken cancel)
    {
        if (!calls.IsConfigured)
            return drafts;
        var stories = drafts.Take(most).Where(draft => !draft.Sentences.Any(sentence => sentence.IsDisputed)).Select(draft => new StoryEvidence(draft, background)).ToList();
        var worded = new Dictionary<StoryDraft, StoryDraft>(ReferenceEqualityComparer.Instance);
        foreach (var language in stories.GroupBy(story => story.Language))
        {
            foreach (var (story, written) in await WordAsync([.. language], language.Key, date, cancel))
                worded[story.Draft] = written;
        }
        log.LogInformation("{Worded} of {Stories} stories were worded by the model", worded.Count, stories.Count);
        return [.. drafts.Select(draft => worded.GetValueOrDefault(draft, draft))];
    }

    private async Task<IReadOnlyList<(StoryEvidence Story, StoryDraft Written)>> WordAsync(IReadOnlyList<StoryEvidence> stories, string language, DateOnly date, CancellationToken cancel)
    {
        var arguments = new KernelArguments
        {
            ["stories"] = string.Join("\n\n", stories.Select((story, at) => story.ForPrompt(at + 1))),
            ["date"] = PhraseBook.Date(date, language),
        };
        if (await calls.CompleteAsync(new PromptCall(Prompt, language, arguments), new ModelAccount(Account), cancel) is not { } reply)
            return [];
        var sentences = Read(reply);
        return [.. stories
            .Select((story, at) => (Story: story, Written: story.Written(sentences.Where(sentence => sentence.Cited is [var n] && n == at + 1), knowledge)))
            .Where(one => one.Written is not null)
            .Select(one => (one.Story, one.Written!))];
    }

    private static List<Text.Drafts.DraftSentence> Read(string reply)
    {
        var reader = new DraftReader();
        return [.. reader.Read(reply), .. reader.End()];
    }
}
