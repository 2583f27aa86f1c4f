using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Digests;

/// <summary>What a model is given of one story, and the story as it is told from what the model made of it.</summary>
internal sealed class StoryEvidence(StoryDraft draft, BackgroundFrequencies background)
{
    // The essence and what else is told of it; more would be another story.
    private const int MostSentences = 6;
    private const int MostWritten = 2;

    private readonly List<DraftSentence> _sentences = Choose(draft, new TellingSentences(draft.Main, background));

    public StoryDraft Draft => draft;

    public string Language { get; } = LanguageDetector.Of(draft.Main.Text);

    public string ForPrompt(int number) => $"[{number}] {draft.Headline}\n{string.Join(' ', _sentences.Select(sentence => sentence.Shown))}";

    /// <param name="sentences">What the model wrote of this story.</param>
    /// <returns>Null when no sentence holds.</returns>
    public StoryDraft? Written(IEnumerable<Text.Drafts.DraftSentence> sentences, DraftKnowledge knowledge)
    {
        var check = new DraftCheck([.. _sentences.Select(Evidence)], knowledge);
        var all = Enumerable.Range(1, _sentences.Count).ToList();
        var written = sentences
            .Select(sentence => check.Check(sentence with { Cited = all }))
            .Where(sentence => sentence.Dropped is null && IsFit(sentence.Text))
            .Take(MostWritten)
            .Select(Cited)
            .ToList();
        return written.Count == 0 ? null : draft with { Sentences = written, HeadlineSource = SourceOfHeadline(written[0]), IsWorded = true };
    }

    private static List<DraftSentence> Choose(StoryDraft draft, TellingSentences telling)
    {
        var told = draft.Sentences.Concat(draft.HeadlineSource is { } source ? [source] : Array.Empty<DraftSentence>()).Where(sentence => sentence.Item == draft.Main).ToList();
        var others = telling.All().Where(sentence => told.TrueForAll(one => one.Span != sentence.Span)).OrderByDescending(telling.Detail);
        return [.. told.Concat(others.Select(sentence => DraftSentence.Of(draft.Main, sentence))).Take(MostSentences).OrderBy(sentence => sentence.Span.Start)];
    }

    private DraftEvidence Evidence(DraftSentence sentence, int at) =>
        new(at + 1, sentence.Span.Of(sentence.Item.Text), draft.Main.Article.Title, draft.Main.Article.Publisher, draft.Main.Article.Published);

    private bool IsFit(string text)
    {
        var sentence = NewsSentence.Of(text) is [var only] ? only : null;
        return sentence is not null && text.Length <= TellingSentences.Longest && !FirstPerson.Speaks(sentence)
            && new TellingSentences(draft.Main, background).Told(sentence, draft.Headline) < StoryWriter.SaysItAgain;
    }

    private DraftSentence Cited(CheckedSentence sentence)
    {
        var sources = sentence.Citations.Select(n => _sentences[n - 1]).ToList();
        return new DraftSentence(sources[0].Item, sources[0].Span, sentence.Text, [.. sources.Skip(1).Select(source => (source.Item, source.Span)), .. sources.SelectMany(source => source.Reprints)]);
    }

    // Its figures stood in the essence, which is no longer shown unless the first sentence is told from it.
    private DraftSentence? SourceOfHeadline(DraftSentence first) =>
        draft.HeadlineSource ?? (draft.Sentences is [var essence, ..] && essence.Span != first.Span && !first.Reprints.Contains((essence.Item, essence.Span)) ? essence : null);
}
