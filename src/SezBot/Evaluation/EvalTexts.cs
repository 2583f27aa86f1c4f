using SezBot.Corpus;

namespace SezBot.Evaluation;

/// <summary>What a run is measured against.</summary>
/// <param name="Given">Articles as the data set gives them, by id; empty where the corpus came from files.</param>
/// <param name="SentenceStarts">With sentences as passages: where those of each article begin; null otherwise.</param>
/// <param name="Revisions">The articles of the data set as they were written, without distractors, so that they can be put back.</param>
public sealed record EvalTexts(
    IReadOnlyDictionary<string, EvalPassage> Given, IReadOnlyDictionary<string, int[]>? SentenceStarts, IReadOnlyList<ArticleRevision> Revisions)
{
    /// <summary>Units that count as hits: the right articles or, with sentences as passages, those of their sentences that hold an answer.</summary>
    public IReadOnlySet<string> Relevant(EvalQuestion question) => SentenceStarts is null
        ? question.PassageIds.ToHashSet()
        : question.PassageIds
            .SelectMany(id => SentenceStarts[id].Where((start, at) => question.IsAnsweredBy(Sentence(id, at))).Select(start => UnitOf(id, start)))
            .ToHashSet();

    /// <summary>What is ranked at this place of an article: the article or, with sentences as passages, <c>ARTICLE#SENTENCE</c>, counted from 0.</summary>
    public string UnitOf(string article, int start) => SentenceStarts is not null && SentenceStarts.TryGetValue(article, out var starts)
        ? $"{article}#{Array.FindLastIndex(starts, begin => begin <= start)}"
        : article;

    /// <summary>
    /// Whether the citation's quote is what stands at its offsets: in the text that the data set gave or, as files are cleaned on their way
    /// in, in the stored text.
    /// </summary>
    public async Task<bool> HoldsAsync(Citation citation, IPassageStore store, CancellationToken cancel)
    {
        if (Given.TryGetValue(citation.Article, out var passage))
            return Stands(citation, passage.Text);
        await using var snapshot = await store.SnapshotAsync(cancel);
        return Stands(citation, string.Concat((await snapshot.PassagesAsync(citation.Article, cancel)).Select(part => part.Text)));
    }

    private string Sentence(string article, int at)
    {
        var starts = SentenceStarts![article];
        return Given[article].Text[starts[at]..(at + 1 < starts.Length ? starts[at + 1] : Given[article].Text.Length)];
    }

    private static bool Stands(Citation citation, string text) =>
        citation.End <= text.Length && text.AsSpan(citation.Start, citation.End - citation.Start).SequenceEqual(citation.Quote);
}
