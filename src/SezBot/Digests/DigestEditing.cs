using Microsoft.Extensions.Options;
using SezBot.State;

namespace SezBot.Digests;

/// <summary>Changes a summary at an editor's wish.</summary>
public sealed class DigestEditing(AnswerLog answers, DigestMemory memory, IOptions<DigestOptions> options)
{
    /// <summary>The summary without one of its stories, kept under an id of its own.</summary>
    /// <param name="number">The story's place, from 1.</param>
    /// <returns>Null when there is no such story, when it is the only one, or the summary is no longer kept.</returns>
    public async Task<Digest?> WithoutAsync(Digest digest, int number, CancellationToken cancel)
    {
        if (number < 1 || number > digest.Stories.Count || digest.Stories.Count == 1 || await answers.FindAsync(digest.Id, cancel) is not { } answer)
            return null;
        var stored = answer.Citations.ToDictionary(one => one.Citation.N);
        var text = new StoryText(digest.Language, options.Value);
        var stories = digest.Stories.Where((_, at) => at != number - 1)
            .Select(story => text.Renumber(story, [.. story.Citations.Select(citation => (citation, stored[citation.N].Passage))]))
            .ToList();
        return await memory.KeepAsync(digest with { Stories = stories, EventCount = digest.EventCount - 1 }, text.Cited, cancel);
    }
}
