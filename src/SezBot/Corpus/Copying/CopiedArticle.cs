namespace SezBot.Corpus.Copying;

/// <summary>What a copy compares of an article.</summary>
internal static class CopiedArticle
{
    /// <summary>Whether two stores hold the same record; its public id may differ, where another article had it.</summary>
    public static bool IsSame(StoredArticle one, StoredArticle other) =>
        one.FileHash == other.FileHash && one.Article == other.Article with { Id = one.Article.Id };

    /// <summary>
    /// Whether these are all passages of the article. A store may give up what was replaced while a snapshot was open for long: then the
    /// snapshot has the record and no longer its text.
    /// </summary>
    public static bool IsWhole(Article article, IReadOnlyList<Passage> passages) => passages.Sum(passage => passage.Text.Length) == article.Length;
}
