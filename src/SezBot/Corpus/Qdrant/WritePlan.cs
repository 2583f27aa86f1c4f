using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>What one call to write comes to.</summary>
/// <param name="Records">One for each revision given, as stored.</param>
/// <param name="Latest">One for each article: of several revisions in one call the last counts.</param>
/// <param name="Replaced">Records that are there already.</param>
internal sealed record WritePlan(
    IReadOnlyList<Article> Records, IReadOnlyList<ArticleRevision> Latest, IReadOnlyList<Article> Replaced, IReadOnlyList<string> NewIds)
{
    /// <summary>Of the transaction.</summary>
    public long Number { get; init; }

    /// <param name="before">What is stored, by source and key.</param>
    /// <param name="taken">Public ids that new articles may not have; grows by theirs.</param>
    public static WritePlan Of(IReadOnlyList<ArticleRevision> revisions, IReadOnlyDictionary<(string, string), Article> before, HashSet<string> taken)
    {
        var known = new Dictionary<(string, string), Article>(before);
        var latest = new Dictionary<(string, string), ArticleRevision>();
        var (records, ids) = (new List<Article>(), new List<string>());
        foreach (var revision in revisions)
        {
            var key = (revision.Article.Source, revision.Article.Key);
            if (!known.TryGetValue(key, out var first))
            {
                first = revision.Article with { Id = ArticleIds.Unique(revision.Article, taken.Contains) };
                ids.Add(first.Id);
                taken.Add(first.Id);
            }
            known[key] = ArticlePoint.Rounded(revision.Article with { Id = first.Id, FirstSeen = first.FirstSeen });
            records.Add(known[key]);
            latest[key] = revision with { Article = known[key] };
        }
        return new WritePlan(records, [.. latest.Values], [.. latest.Keys.Where(before.ContainsKey).Select(key => before[key])], ids);
    }

    public IEnumerable<PointStruct> Points(StoreState state) => Latest.SelectMany(revision => revision.Passages
        .Select(passage => PassagePoint.Of(
            revision.Article, passage.Passage, PassagePoint.Reduced(passage.Vector, state.Grams), state.ValuesOf(passage.Dense), Number))
        .Append(ArticlePoint.Of(revision.Article, revision.FileHash, Number)));
}
