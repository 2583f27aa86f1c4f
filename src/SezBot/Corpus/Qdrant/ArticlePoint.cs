using System.Globalization;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>An article's record as a point without vectors, one for each version of the record.</summary>
internal static class ArticlePoint
{
    public static PointStruct Of(Article article, string fileHash, long transaction)
    {
        var point = new PointStruct
        {
            Id = PointIds.Of(PassageId.OfName($"article\n{article.Source}\n{article.Key}\n{transaction}")),
            // A point of a collection with vectors has to say that it has none.
            Vectors = new Vectors { Vectors_ = new NamedVectors() },
        };
        var payload = point.Payload;
        payload.Put(Fields.Kind, Fields.ArticleKind);
        payload.Put(Fields.Since, transaction);
        WriteRecord(payload, article);
        payload.Put(Fields.Length, article.Length);
        payload.Put(Fields.FileHash, fileHash);
        payload.Put(Fields.Attribution, article.Attribution);
        payload.Put(Fields.Listed, article.ListedOn.DayNumber);
        return point;
    }

    /// <summary>What article points and passage points both hold of the record.</summary>
    public static void WriteRecord(MapField<string, Value> payload, Article article)
    {
        payload.Put(Fields.Article, article.Id);
        payload.Put(Fields.Source, article.Source);
        payload.Put(Fields.Key, article.Key);
        payload.Put(Fields.Version, article.Version);
        payload.Put(Fields.Title, article.Title);
        payload.Put(Fields.Publisher, article.Publisher);
        payload.Put(Fields.Published, article.Published?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        payload.Put(Fields.Day, article.Published?.DayNumber);
        payload.Put(Fields.Url, article.Url);
        payload.Put(Fields.Language, article.Language);
        payload.Put(Fields.Seen, article.FirstSeen.ToUnixTimeMilliseconds());
        payload.Put(Fields.FirstSeen, article.FirstSeen.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>The record; <see cref="Article.Length"/> is 0 when it is read from a passage.</summary>
    public static Article Read(MapField<string, Value> payload) => new(
        payload.NeedText(Fields.Article),
        payload.NeedText(Fields.Source),
        payload.NeedText(Fields.Key),
        payload.NeedText(Fields.Version),
        payload.Text(Fields.Title),
        payload.Text(Fields.Publisher),
        payload.Text(Fields.Attribution),
        payload.Number(Fields.Day) is { } day ? DateOnly.FromDayNumber((int)day) : null,
        DateTimeOffset.FromUnixTimeMilliseconds(payload.NeedNumber(Fields.Seen)),
        payload.Text(Fields.Url),
        payload.Text(Fields.Language),
        (int)(payload.Number(Fields.Length) ?? 0));

    public static StoredArticle ReadStored(MapField<string, Value> payload) => new(Read(payload), payload.NeedText(Fields.FileHash));

    /// <summary>A store keeps milliseconds.</summary>
    public static Article Rounded(Article article) =>
        article with { FirstSeen = DateTimeOffset.FromUnixTimeMilliseconds(article.FirstSeen.ToUnixTimeMilliseconds()) };
}
