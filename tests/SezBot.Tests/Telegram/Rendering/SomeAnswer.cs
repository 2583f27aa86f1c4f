using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Tests.Answering;
using SezBot.Text;

namespace SezBot.Tests.Telegram.Rendering;

/// <summary>Answers for tests of their look.</summary>
internal static class SomeAnswer
{
    public const string Id = "a1b2c3d";

    public static readonly Article Plant = SomePassage.Article("plant", "Завод <станков> в Туле", "Вестник зон", published: new DateOnly(2025, 10, 7)) with { Url = "https://oez.example/plant?a=1&b=2" };

    public static readonly Article Lasers = SomePassage.Article("lasers", "В особой экономической зоне «Калуга» собирают медицинские лазеры") with { Source = Article.SampleSource, Url = "ftp://oez.example/lasers" };

    /// <summary>Three citations of two articles, as the composer words them.</summary>
    public static Answer Answered(string language)
    {
        const string invested = "Инвестиции составили 4,5 млрд рублей [1].";
        var composer = new AnswerComposer(language)
            .Add(Piece(Plant, invested, 0) with { Mark = Span(invested, "4,5 млрд рублей") })
            .Add(Piece(Lasers, "Лазеры собирают в Калуге.", 0))
            .Add(Piece(Plant, "Работают 320 человек.", 60));
        return Of(Verdict.Answered, composer.Text) with
        {
            Citations = composer.Citations,
            Bold = composer.Bold,
            Markers = composer.Markers,
            AsOf = new DateOnly(2025, 10, 7),
        };
    }

    public static Answer Refused(params IReadOnlyList<Article> nearest) => Of(Verdict.Refused, "В корпусе об этом ничего не нашлось.") with { Nearest = nearest };

    private static AnswerPiece Piece(Article article, string quote, int start) => new(SomePassage.Of(quote, article, start), new TextSpan(start, start + quote.Length));

    private static TextSpan Span(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) is var at ? new TextSpan(at, at + part.Length) : default;

    private static Answer Of(Verdict verdict, string text) => new(
        Id, "Сколько?", null, verdict, text, AnswerMode.Extractive, null, [], [], 0.9, [], [], SearchFilter.None, 0, false, [], new Dictionary<string, double>());
}
