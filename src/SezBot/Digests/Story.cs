using SezBot.Corpus;

namespace SezBot.Digests;

/// <summary>One event of a summary, told from one or several articles.</summary>
/// <param name="Headline">At most 110 characters, without a final stop; each of its figures occurs in a cited sentence.</param>
/// <param name="HeadlineSources">Numbers of the citations that the headline rests on, where the text does not say it again; empty otherwise.</param>
/// <param name="Text">None to three sentences as plain text, with <c>[n]</c> after each.</param>
/// <param name="Published">The first day among its articles; null when none is dated.</param>
/// <param name="Publishers">How many publishers tell of it, reprints of one text in the same publisher counted once.</param>
/// <param name="Citations">Of text and quotes, with the numbers that they have in the whole summary.</param>
/// <param name="Emoji">One that fits its subject; null for none.</param>
/// <param name="Tags">Hashtags that fit it, without the sign, the most telling first.</param>
/// <param name="Articles">Ids of the articles that tell it, the one it is told from first.</param>
public sealed record Story(
    string Headline,
    IReadOnlyList<int> HeadlineSources,
    string Text,
    DateOnly? Published,
    int Publishers,
    IReadOnlyList<StoryQuote> Quotes,
    IReadOnlyList<Citation> Citations,
    string? Emoji,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Articles);
