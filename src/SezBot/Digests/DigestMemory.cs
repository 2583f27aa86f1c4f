using System.Text.Encodings.Web;
using System.Text.Json;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Digests;

/// <summary>Keeps summaries in <c>bot.db</c>: as answers, so that their citations open like any other, and with their stories.</summary>
public sealed class DigestMemory(AnswerLog answers, DigestLog digests, TimeProvider time)
{
    /// <summary>Whose answers summaries are: they are shared by all who get them.</summary>
    public const string Conversation = "digest";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The summary with the id under which it is kept.</returns>
    /// <param name="cited">Its citations with the passages that hold them.</param>
    public async Task<Digest> KeepAsync(Digest digest, IReadOnlyList<(Citation Citation, Passage Passage)> cited, CancellationToken cancel)
    {
        var kept = digest with { Id = await SaveAsync(Conversation, digest.Title, DigestText.Of(digest), digest.Mode, cited, cancel) };
        await digests.SaveAsync(kept.Id, kept.Date, kept.Language, JsonSerializer.Serialize(kept, Json), cancel);
        return kept;
    }

    /// <returns>The story with the id under which it is kept.</returns>
    public async Task<ToldStory> KeepAsync(ToldStory told, IReadOnlyList<(Citation Citation, Passage Passage)> cited, string conversation, CancellationToken cancel) =>
        told with { Id = await SaveAsync(conversation, told.Story.Headline, DigestText.Of(told.Story, told.Digest.Language), AnswerMode.Extractive, cited, cancel) };

    /// <summary>The summary with this id; null when there is none.</summary>
    public async Task<Digest?> FindAsync(string id, CancellationToken cancel) =>
        await digests.FindAsync(id, cancel) is { } kept ? JsonSerializer.Deserialize<Digest>(kept.Json, Json)! with { Id = kept.Id } : null;

    private async Task<string> SaveAsync(
        string conversation, string asked, string text, AnswerMode mode, IReadOnlyList<(Citation Citation, Passage Passage)> cited, CancellationToken cancel)
    {
        var answer = new StoredAnswer(
            AnswerId.New(), conversation, asked, null, Verdict.Answered, text, mode, cited.Max(one => one.Citation.Published), time.GetUtcNow(),
            [.. cited.Select(one => new StoredCitation(one.Citation, one.Passage))]);
        return (await answers.SaveAsync(answer, receipt: null, cancel)).Id;
    }
}
