using SezBot.Corpus;

namespace SezBot.Telegram.Rendering;

/// <summary>What a source is called: title, publisher and date as far as they are known, and whether it is only a sample.</summary>
internal sealed record SourceLine(string Title, string? Publisher, DateOnly? Published, bool IsSample, string? Url)
{
    private const int LongestTitle = 300;

    public static SourceLine Of(Citation cited) => new(
        ShortLabel.Of(cited.Title ?? cited.Article, LongestTitle), cited.Publisher, cited.Published, cited.Sample, cited.Url);

    public static SourceLine Of(Article article) => new(
        ShortLabel.Of(article.Title ?? article.Id, LongestTitle), article.Publisher, article.Published, article.IsSample, article.Url);

    /// <summary>«Вестник зон, 31 октября 2025 (пример)».</summary>
    public string Origin(string language) =>
        (Publisher is null ? "" : ShortLabel.Of(Publisher, LongestTitle) + ", ") + TelegramPhrases.Date(Published, language)
        + (IsSample ? $" ({TelegramPhrases.Get("Sample", language)})" : "");

    /// <summary>The whole line after its mark; the title opens the source where it has an address.</summary>
    public Block ToBlock(string mark, string language) => Block.Paragraph(
        new TextRun(mark + " "), new TextRun(Title, Url: Url), new TextRun($" — {Origin(language)}"));
}
