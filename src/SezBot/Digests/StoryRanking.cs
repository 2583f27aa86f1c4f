using SezBot.Text;

namespace SezBot.Digests;

/// <summary>How much an event weighs among the others of a day.</summary>
internal static class StoryRanking
{
    // By hand, in the order in which an editor of the field looks: who else tells it, is it our field, what does it amount to, who says so.
    private const double Publishers = 1.5;
    private const double Field = 1.0;
    private const double Figures = 0.7;
    private const double Officials = 0.5;

    public static double Weight(IReadOnlyList<NewsItem> items, string headline, IReadOnlyList<DraftSentence> sentences)
    {
        var publishers = items.Select(item => item.Article.Publisher ?? item.Article.Source).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var isOfField = items.Any(item => item.Subjects.Any(subject => subject.Kind is AliasKind.Zone or AliasKind.Abbreviation));
        var figures = NumberMentions.Find(string.Join(' ', sentences.Select(sentence => sentence.Shown).Prepend(headline))).Sum(Figure.Importance);
        var officials = items.Any(item => item.Quotations.Any(quotation => quotation.Role is not null));
        return (Publishers * Math.Log(publishers)) + (isOfField ? Field : 0) + (Figures * Math.Min(2, figures)) + (officials ? Officials : 0);
    }

    /// <summary>The weightiest first; among equals the newest.</summary>
    public static IReadOnlyList<StoryDraft> Order(IEnumerable<StoryDraft> drafts) =>
    [
        .. drafts.OrderByDescending(draft => draft.Weight).ThenByDescending(draft => draft.Published).ThenBy(draft => draft.Main.Article.Id, StringComparer.Ordinal),
    ];
}
