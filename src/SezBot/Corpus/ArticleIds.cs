using System.IO.Hashing;
using System.Text;

namespace SezBot.Corpus;

/// <summary>Keeps public ids unique: one that is taken gets a suffix made of its own source and key, so that a rerun gives the same.</summary>
internal static class ArticleIds
{
    private const int SuffixLength = 4;
    private const int HashLength = 16;

    /// <summary>The shortest free id.</summary>
    public static string Unique(Article article, Func<string, bool> isTaken)
    {
        var id = article.Id;
        for (var length = SuffixLength; isTaken(id); length++)
            id = Variant(article, length);
        return id;
    }

    /// <summary>The ids with a suffix, the shortest first; a clash beyond these is one of the hash.</summary>
    public static IEnumerable<string> Variants(Article article) => Enumerable.Range(SuffixLength, HashLength - SuffixLength + 1).Select(length => Variant(article, length));

    private static string Variant(Article article, int length)
    {
        var suffix = Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes($"{article.Source}\n{article.Key}")));
        return $"{article.Id}-{suffix[..Math.Min(length, HashLength)]}{new string('x', Math.Max(0, length - HashLength))}";
    }
}
