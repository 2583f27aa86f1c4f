using System.IO.Hashing;
using System.Text;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

/// <summary>Revisions as ingestion makes them, with one passage a paragraph.</summary>
internal static class SomeRevision
{
    public const string Source = "news";

    // Finer than a store may keep: what it returns must be what it keeps.
    public static readonly DateTimeOffset Seen = new DateTimeOffset(2025, 10, 1, 8, 30, 0, TimeSpan.Zero).AddTicks(12_345);

    public static ArticleRevision Of(
        string key, string text, DateOnly? published = null, string source = Source, DateTimeOffset? seen = null, LexicalEncoder? encoder = null)
    {
        var article = Record(key, text, published, source, seen ?? Seen);
        var passages = Passages(article, Paragraphs(text));
        return new ArticleRevision(article, $"raw {article.Version}", [.. passages.Select(passage => Encoded(article, passage, encoder))]);
    }

    /// <summary>An article whose passages have these vectors; their texts say nothing.</summary>
    public static ArticleRevision OfVectors(string key, IReadOnlyList<SparseVector> vectors, DateOnly? published = null)
    {
        var paragraphs = vectors.Select((vector, at) => $"{key} {at}: {string.Join(' ', vector.Indices)} {string.Join(' ', vector.Values)}\n\n").ToList();
        var article = Record(key, string.Concat(paragraphs), published, Source, Seen);
        return new ArticleRevision(article, "raw", [.. Passages(article, paragraphs).Zip(vectors, (passage, vector) => new EncodedPassage(passage, vector))]);
    }

    /// <summary>An article whose passages have these dense vectors; their texts say nothing.</summary>
    public static ArticleRevision OfDense(string key, IReadOnlyList<DenseVector?> vectors, DateOnly? published = null, string salt = "")
    {
        var lexical = OfVectors(key, [.. vectors.Select((_, at) => new SparseVector([(uint)at + 1], [1f + salt.Length]))], published);
        return lexical with { Passages = [.. lexical.Passages.Zip(vectors, (encoded, dense) => encoded with { Dense = dense })] };
    }

    private static Article Record(string key, string text, DateOnly? published, string source, DateTimeOffset seen) => new(
        Path.GetFileNameWithoutExtension(key), source, key, Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes(text))), $"О {key}",
        "Вестник", null, published, seen, null, "ru", text.Length);

    private static IEnumerable<string> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var gap = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = gap < 0 ? text.Length : gap + 2;
            yield return text[start..end];
            start = end;
        }
    }

    private static IEnumerable<Passage> Passages(Article article, IEnumerable<string> paragraphs)
    {
        var (ordinal, start) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            var id = PassageId.Of(article.Source, article.Key, article.Version, ordinal);
            yield return new Passage(id, article.Id, article.Version, ordinal++, start, paragraph);
            start += paragraph.Length;
        }
    }

    private static EncodedPassage Encoded(Article article, Passage passage, LexicalEncoder? encoder) => new(
        passage,
        encoder is null ? PassageEncoding.Vector(article, passage) : encoder.Encode(PassageEncoding.EncodedText(article, passage)));
}
