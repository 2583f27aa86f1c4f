using System.IO.Hashing;
using System.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>Keeps public ids unique: one that is taken gets a suffix made of its own source and key, so that a rerun gives the same.</summary>
internal static class ArticleIds
{
    private const int SuffixLength = 4;

    public static string Unique(Article article, Func<string, bool> isTaken)
    {
        var suffix = Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes($"{article.Source}\n{article.Key}")));
        var id = article.Id;
        for (var length = SuffixLength; isTaken(id); length++)
            id = $"{article.Id}-{suffix[..Math.Min(length, suffix.Length)]}{new string('x', Math.Max(0, length - suffix.Length))}";
        return id;
    }
}
