using SezBot.Digests;
using SezBot.Telegram.Rendering;

namespace SezBot.Commands;

/// <summary>A summary in JSON; <paramref name="Html"/> is the message as Telegram gets it.</summary>
internal sealed record DigestJson(
    string? Id, DateOnly Date, string Title, IReadOnlyList<StoryJson> Stories, int Events, IReadOnlyList<DateOnly> NearestDays, IReadOnlyList<string> Tags, string Html)
{
    // No bot is asked for its name here; the links are those of the public contract.
    private const string Username = "SezBot";

    public static DigestJson Of(Digest digest) => new(
        digest.IsEmpty ? null : digest.Id, digest.Date, digest.Title, [.. digest.Stories.Select(StoryJson.Of)], digest.EventCount, digest.NearestDays, digest.Tags,
        DigestMessage.Of(digest, new DigestStyle(Username)).Html);
}
