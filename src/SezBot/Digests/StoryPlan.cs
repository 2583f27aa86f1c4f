namespace SezBot.Digests;

/// <summary>How much of a story is shown.</summary>
internal sealed record StoryPlan(StoryDraft Draft, int Sentences, bool HasQuote)
{
    // «🏭 » before the headline, «[12] » after each sentence, the lines between: what a reader sees beside the words.
    private const int Mark = 5;
    private const int Around = 6;
    private const int QuoteSigns = 12;

    // « (12 publishers)»
    private const int PublishersCount = 16;

    /// <summary>Characters that a reader sees, at most.</summary>
    public int Length =>
        Draft.Headline.Length + Around
        + (Draft.HeadlineSource is { } source ? Mark * (1 + source.Reprints.Count) : 0)
        + Draft.Sentences.Take(Sentences).Sum(sentence => sentence.Shown.Length + (Mark * (1 + sentence.Reprints.Count)) + (sentence.IsDisputed ? StoryText.LongestOrigin : 0))
        + (Draft.Publishers > 1 ? PublishersCount : 0)
        + (HasQuote && Draft.Quote is { } quote ? quote.Shown.Length + quote.Attribution.Length + QuoteSigns : 0);
}
