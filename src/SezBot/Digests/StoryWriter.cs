using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Writes what can be told of one event, without a model: sentences of its sources, verbatim.</summary>
public sealed class StoryWriter(BackgroundFrequencies background)
{
    private const int MostSentences = 2;

    // A reprint is cited where it says the same, not only something about the same event.
    private const double SaysTheSame = 0.4;

    // The share of a headline's weight that its source says too: a title may have a word of its own, not a claim.
    private const double BearsOut = 0.5;

    /// <summary>The share of a sentence's weight from which on it only says the headline again.</summary>
    internal const double SaysItAgain = 0.8;

    // One that says what was said.
    private const double HardlyNew = 0.6;

    /// <param name="items">The articles of the event; at least one.</param>
    /// <returns>Null when no sentence of theirs can be shown on its own.</returns>
    internal StoryDraft? Write(IReadOnlyList<NewsItem> items)
    {
        var ordered = items
            .OrderBy(item => item.Article.Published ?? DateOnly.MaxValue)
            .ThenByDescending(item => Shared(item, items))
            .ThenByDescending(item => item.Text.Length)
            .ThenBy(item => item.Article.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var main in ordered)
        {
            if (Write(main, [main, .. ordered.Where(item => item != main)]) is { } draft)
                return draft;
        }
        return null;
    }

    private StoryDraft? Write(NewsItem main, IReadOnlyList<NewsItem> items)
    {
        var telling = new TellingSentences(main, background);
        if (telling.All() is not { Count: > 0 } all)
            return null;
        var essence = all.MaxBy(telling.Essence)!;
        var details = Details(essence, all, telling);
        var (headline, source) = Headlined(main, essence, details, telling);
        if (headline is null)
            return null;
        var repeats = telling.Told(essence, headline) >= SaysItAgain;
        var cited = source ?? (repeats ? essence : null);
        var told = details.Prepend(essence).Where(sentence => sentence != cited || telling.Told(sentence, headline) < SaysItAgain).Take(MostSentences).OrderBy(sentence => sentence == essence ? -1 : sentence.Index);
        var drafts = told.Select(sentence => Draft(main, sentence, essence, items)).ToList();
        var sentences = Disputed(drafts, items);
        return new StoryDraft(
            main, items, headline, cited is null ? null : Draft(main, cited, essence, items), sentences, QuoteChoice.Of(items), StoryEmoji.Of(headline), Hashtags.Of(main.Subjects),
            StoryRanking.Weight(items, headline, sentences));
    }

    // The essence says it, or does together with the one sentence that is cited behind it; a title that no sentence bears out is not used.
    private static (string? Headline, NewsSentence? Source) Headlined(NewsItem main, NewsSentence essence, List<NewsSentence> details, TellingSentences telling)
    {
        var headline = Headline.Of(main.Article.Title, [.. details.Select(sentence => sentence.Text).Prepend(essence.Text)]);
        if (headline is null || (Figure.AreIn(headline, [essence.Text]) && Share(essence.Text) >= BearsOut))
            return (headline, null);
        // Also words of somebody, which are not shown but cited.
        var source = main.Sentences.Where(sentence => Figure.AreIn(headline, [essence.Text, sentence.Text])).MaxBy(sentence => Share($"{essence.Text} {sentence.Text}"));
        return source is not null && Share($"{essence.Text} {source.Text}") >= BearsOut ? (headline, source) : (Headline.Of(null, [essence.Text]), null);

        double Share(string said) => telling.Told(NewsSentence.Of(headline)[0], said);
    }

    private DraftSentence Draft(NewsItem main, NewsSentence sentence, NewsSentence essence, IReadOnlyList<NewsItem> items)
    {
        var draft = DraftSentence.Of(main, sentence);
        return sentence == essence ? draft with { Reprints = Reprints(draft, items) } : draft;
    }

    private static List<NewsSentence> Details(NewsSentence essence, IReadOnlyList<NewsSentence> all, TellingSentences telling)
    {
        var details = new List<NewsSentence>();
        foreach (var sentence in all.Where(sentence => sentence != essence).OrderByDescending(telling.Detail))
        {
            if (details.Count < MostSentences && telling.Told(sentence, string.Join(' ', details.Prepend(essence).Select(other => other.Text))) <= HardlyNew)
                details.Add(sentence);
        }
        return details;
    }

    private List<DraftSentence> Disputed(List<DraftSentence> sentences, IReadOnlyList<NewsItem> items)
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            if (Disagreement.Of(sentences[at], items, background) is { } other)
                return [.. sentences[..at], sentences[at] with { IsDisputed = true }, other with { IsDisputed = true }, .. sentences[(at + 1)..]];
        }
        return sentences;
    }

    // How much of the title the other articles tell too: the report of the event itself leads, not one of its details.
    private double Shared(NewsItem item, IReadOnlyList<NewsItem> items)
    {
        var title = NewsSentence.Of(item.Article.Title ?? "");
        return title.Count == 0 ? 0 : items.Where(other => other != item).Sum(other => new TellingSentences(other, background).Told(title[0], other.Text));
    }

    // Each other publisher by the sentence that says the same best.
    private List<(NewsItem Item, TextSpan Span)> Reprints(DraftSentence essence, IReadOnlyList<NewsItem> items)
    {
        var reprints = new List<(NewsItem Item, TextSpan Span)>();
        foreach (var publisher in items.Where(item => PublisherOf(item) != PublisherOf(essence.Item)).GroupBy(PublisherOf))
        {
            var said = publisher
                .SelectMany(item => new TellingSentences(item, background).All().Select(sentence => (Item: item, sentence.Span, Same: Same(essence, sentence))))
                .Where(one => one.Same >= SaysTheSame && Figure.AreIn(essence.Shown, [one.Span.Of(one.Item.Text)]))
                .OrderByDescending(one => one.Same)
                .ToList();
            if (said.Count > 0)
                reprints.Add(said.Select(one => (one.Item, one.Span)).First());
        }
        return reprints;
    }

    private double Same(DraftSentence essence, NewsSentence sentence) =>
        new TellingSentences(essence.Item, background).Told(essence.Item.Sentences.First(own => own.Span == essence.Span), sentence.Text);

    private static string PublisherOf(NewsItem item) => item.Article.Publisher ?? item.Article.Source;
}
