using SezBot.Corpus;
using SezBot.Evaluation;

namespace SezBot.Benchmarks.Engines;

/// <summary>A passage as SezBot's own store cut it, so that every engine holds the same ones.</summary>
/// <param name="Article">Public id of its article.</param>
/// <param name="Indexed">What is searched: the title, publisher and date stand in front of the text.</param>
internal sealed record ComparedPassage(Guid Id, string Article, string Indexed, string Text)
{
    public static async Task<IReadOnlyList<ComparedPassage>> ReadAsync(ICorpusSnapshot snapshot, IReadOnlyList<EvalPassage> articles)
    {
        var passages = new List<ComparedPassage>(articles.Count);
        foreach (var (id, _, _, _) in articles)
        {
            var article = await snapshot.ArticleAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"The store has no article {id}.");
            foreach (var passage in await snapshot.PassagesAsync(id, CancellationToken.None))
                passages.Add(new ComparedPassage(passage.Id, id, PassageEncoding.EncodedText(article, passage), passage.Text));
        }
        return passages;
    }
}
