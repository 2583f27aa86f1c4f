using System.Text.Json.Serialization;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Digests;

/// <summary>A summary: what happened, in the order of weight.</summary>
/// <param name="Id">Under which it is kept, also as an answer, so that its citations open; empty while it has no stories.</param>
/// <param name="Title">«ОЭЗ: главное за 21 ноября».</param>
/// <param name="Stories">At most seven.</param>
/// <param name="EventCount">How many events there were; the least of them may have no room among the stories.</param>
/// <param name="NearestDays">Where there is no story: up to three days near the date that have news, the nearest first.</param>
public sealed record Digest(
    string Id, DateOnly Date, string Title, string Language, IReadOnlyList<Story> Stories, int EventCount, IReadOnlyList<DateOnly> NearestDays)
{
    /// <summary>Hashtags at its end, without the sign.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether a model has worded any of its stories.</summary>
    public AnswerMode Mode { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Stories.Count == 0;

    /// <summary>In the order of their numbers.</summary>
    [JsonIgnore]
    public IEnumerable<Citation> Citations => Stories.SelectMany(story => story.Citations).DistinctBy(citation => citation.N).OrderBy(citation => citation.N);
}
