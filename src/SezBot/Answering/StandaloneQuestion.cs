using SezBot.State;

namespace SezBot.Answering;

/// <summary>A question that can be understood without the conversation.</summary>
/// <param name="OwnLength">How many characters at the beginning are the user's own; what follows was borrowed.</param>
/// <param name="PreferredArticles">Articles cited in the turn it leans on.</param>
public sealed record StandaloneQuestion(string Text, int OwnLength, IReadOnlyList<string> PreferredArticles)
{
    public static StandaloneQuestion AsAsked(string question) => new(question, question.Length, []);

    /// <summary>The question of a kept answer, as it was understood then; the articles cited then are preferred where it leaned on some.</summary>
    public static StandaloneQuestion Again(StoredAnswer kept)
    {
        if (kept.StandaloneQuestion is not { } standalone)
            return AsAsked(kept.Question.Trim());
        var own = FollowUps.OwnLength(standalone, kept.Question.Trim());
        return own == standalone.Length
            ? AsAsked(standalone)
            : new StandaloneQuestion(standalone, own, [.. kept.Citations.Select(cited => cited.Citation.Article).Distinct()]);
    }

    /// <summary>A model put it together; all of it counts as the user's own words then.</summary>
    public bool ByModel { get; init; }

    public bool IsRewritten => ByModel || OwnLength < Text.Length;
}
