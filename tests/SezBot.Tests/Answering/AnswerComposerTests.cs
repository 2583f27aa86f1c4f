using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Tests.Answering;

public class AnswerComposerTests
{
    private static readonly Article Dated = SomePassage.Article("tula", "Завод", "Вестник зон", published: new DateOnly(2025, 10, 7));

    private static AnswerPiece Piece(string quote, Article? article = null, string? mark = null, int start = 0) => new(
        SomePassage.Of(quote, article, start), new TextSpan(start, start + quote.Length),
        mark is null ? null : new TextSpan(quote.IndexOf(mark, StringComparison.Ordinal), quote.IndexOf(mark, StringComparison.Ordinal) + mark.Length));

    [Theory]
    [InlineData("ru", "Вестник зон, 7 октября 2025: Завод открыт. [1]")]
    [InlineData("en", "Вестник зон, 7 October 2025: Завод открыт. [1]")]
    public void Publisher_and_date_stand_before_the_sentence(string language, string text) =>
        Assert.Equal(text, new AnswerComposer(language).Add(Piece("Завод открыт.", Dated)).Text);

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        Assert.Equal("Завод открыт. [1]", new AnswerComposer("ru").Add(Piece("Завод открыт.")).Text);
        Assert.Equal(
            "Вестник зон: Завод открыт. [1]", new AnswerComposer("ru").Add(Piece("Завод открыт.", Dated with { Published = null })).Text);
        Assert.Equal("7 октября 2025: Завод открыт. [1]", new AnswerComposer("ru").Add(Piece("Завод открыт.", Dated with { Publisher = null })).Text);
    }

    [Fact]
    public void Whom_the_report_names_as_its_origin_goes_before_the_publisher() =>
        Assert.StartsWith("Пресс-служба, 7 октября", new AnswerComposer("ru").Add(Piece("Завод открыт.", Dated with { Attribution = "пресс-служба" })).Text);

    [Fact]
    public void Sentences_of_one_article_are_introduced_once_and_another_begins_a_line()
    {
        var composer = new AnswerComposer("ru")
            .Add(Piece("Завод открыт.", Dated))
            .Add(Piece("Людей 320.", Dated, start: 20))
            .Add(Piece("Порт построен.", Dated with { Id = "port", Publisher = "Маяк", Published = null }))
            .AddNote("В корпусе не сказано: кто.");

        Assert.Equal("Вестник зон, 7 октября 2025: Завод открыт. [1] Людей 320. [2]\nМаяк: Порт построен. [3]\nВ корпусе не сказано: кто.", composer.Text);
        Assert.Equal([1, 2, 3], composer.Citations.Select(citation => citation.N));
        Assert.Equal((20, 30, "Людей 320."), (composer.Citations[1].Start, composer.Citations[1].End, composer.Citations[1].Quote));
    }

    [Fact]
    public void The_speaker_follows_the_quotation_under_a_number_of_its_own() => Assert.Equal(
        "«Цех готов. [1] (сказал Рудин [2])",
        new AnswerComposer("ru").Add(Piece("«Цех готов.")).Add(Piece("сказал Рудин", start: 40) with { IsAttribution = true }).Text);

    [Theory]
    [InlineData("Вложили 4,5 млрд рублей в завод.", "4,5 млрд рублей", "4,5 млрд рублей")]
    [InlineData("Вложили\n\n 4,5\u00a0млрд  рублей в завод.", "4,5\u00a0млрд  рублей", "4,5 млрд рублей")]
    [InlineData("320", "320", "320")]
    public void Bold_spans_point_at_the_marked_words_as_they_are_shown(string quote, string mark, string shown)
    {
        var composer = new AnswerComposer("ru").Add(Piece("Завод\n открыт.", Dated)).Add(Piece(quote, Dated, mark, start: 30));

        Assert.Equal(shown, Assert.Single(composer.Bold).Of(composer.Text));
        Assert.Equal(quote, composer.Citations[1].Quote);
    }

    [Fact]
    public void Numbers_of_citations_are_told_from_what_only_looks_like_one()
    {
        var composer = new AnswerComposer("ru").Add(Piece("Рост [1] и\n[2].", Dated)).AddNote("Не встречается: [1].").Add(Piece("сказал [3]", start: 40) with { IsAttribution = true });

        Assert.Equal([("[1]", 1), ("[2]", 2)], composer.Markers.Select(marker => (marker.Span.Of(composer.Text), marker.N)));
        Assert.Equal(["[2]. ", "[3] "], composer.Markers.Select(marker => composer.Text[..marker.Span.Start]).Select(text => text[text.LastIndexOf('[')..]));
    }

    [Fact]
    public void A_note_alone_begins_no_line() => Assert.Equal("Пусто.", new AnswerComposer("ru").AddNote("Пусто.").Text);
}
