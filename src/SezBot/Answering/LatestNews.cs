using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>Answers «что нового?»: the newest articles, each by its first telling sentence, which is the headline where there is one.</summary>
internal static class LatestNews
{
    // More than one answer tells: «Ещё» goes on from there.
    private const int Most = 15;

    public static async Task<IReadOnlyList<Evidence>> FindAsync(SearchFilter filter, CorpusSession session, CancellationToken cancel)
    {
        var news = new List<Evidence>();
        foreach (var article in await session.LatestAsync(filter, Most, cancel))
        {
            var passages = await session.ReadArticleAsync(article.Id, cancel);
            var first = AnalyzedPassage.Of(new ScoredPassage(passages[0], 1), article);
            news.Add(new Evidence(first, TellingSentence.Of(first), new EvidenceFeatures(), 1, 1));
        }
        return news;
    }
}
