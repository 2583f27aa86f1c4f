namespace SezBot.Corpus.Qdrant;

/// <summary>Names of vectors and payload fields in a generation, and the kinds of points it holds.</summary>
internal static class Fields
{
    public const string Lexical = "lexical";
    public const string Dense = "dense";

    /// <summary>One of the three kinds below.</summary>
    public const string Kind = "kind";

    public const string PassageKind = "passage";
    public const string ArticleKind = "article";
    public const string StateKind = "state";

    /// <summary>The transaction that wrote the point, and the one that replaced or removed it.</summary>
    public const string Since = "since";

    public const string Until = "until";

    /// <summary>1 on a passage that has a dense vector.</summary>
    public const string Embedded = "embedded";

    /// <summary>Day numbers: of publication (absent if undated), and the one the article is listed under.</summary>
    public const string Day = "day";

    public const string Listed = "listed";

    /// <summary>First seen, Unix time in milliseconds.</summary>
    public const string Seen = "seen";

    public const string Article = "article";
    public const string Source = "source";
    public const string Key = "key";
    public const string Version = "version";
    public const string Title = "title";
    public const string Publisher = "publisher";
    public const string Attribution = "attribution";
    public const string Published = "published";
    public const string Url = "url";
    public const string Language = "language";
    public const string FirstSeen = "first_seen";

    public const string Passage = "passage";
    public const string Ordinal = "ordinal";
    public const string Start = "start";
    public const string Text = "text";
    public const string Hash = "hash";

    public const string Length = "length";
    public const string FileHash = "file_hash";

    public const string Revision = "revision";
    public const string State = "state";
}
