namespace SezBot.Corpus.Copying;

/// <summary>Whether two stores hold the same of an article; its public id may differ, where another article had it.</summary>
internal static class SameRecord
{
    public static bool Holds(StoredArticle one, StoredArticle other) =>
        one.FileHash == other.FileHash && one.Article == other.Article with { Id = one.Article.Id };
}
