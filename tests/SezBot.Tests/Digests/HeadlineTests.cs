using SezBot.Digests;

namespace SezBot.Tests.Digests;

public class HeadlineTests
{
    private const string Plant = "В «Алабуге» открыли завод, вложив в него 4,5 млрд рублей, сообщил глава зоны Иван Петров.";

    [Fact]
    public void A_title_that_fits_and_tells_a_figure_is_the_headline() =>
        Assert.Equal("Резиденты «Алабуги» вложили 4,5 млрд рублей", Headline.Of("Резиденты «Алабуги» вложили 4,5 млрд рублей.", [Plant]));

    [Fact]
    public void A_title_without_a_figure_gives_way_to_a_sentence_that_has_one() =>
        Assert.Equal("В «Алабуге» открыли завод, вложив в него 4,5 млрд рублей", Headline.Of("Новый завод в «Алабуге»", [Plant]));

    [Fact]
    public void A_figure_that_no_shown_sentence_has_is_in_no_headline() =>
        Assert.Equal("В «Алабуге» открыли завод", Headline.Of("Завод за 5 млрд рублей открыли в «Алабуге»", ["В «Алабуге» открыли завод."]));

    [Theory]
    [InlineData("Завод открыли в Туле - ТАСС")]
    [InlineData("Завод открыли в Туле | Вестник зон")]
    [InlineData("Завод открыли в Туле.")]
    public void The_name_of_the_site_and_the_final_stop_are_left_out(string title) => Assert.Equal("Завод открыли в Туле", Headline.Of(title, ["Завод открыли в Туле."]));

    [Fact]
    public void A_title_that_is_cut_off_is_none() =>
        Assert.Equal("Порт принял первое судно из Индии", Headline.Of("Порт принял первое судно из Индии и готовится…", ["Порт принял первое судно из Индии, рассказал капитан."]));

    [Fact]
    public void What_is_too_long_is_cut_at_a_clause()
    {
        var headline = Headline.Of(null, ["Резидент особой экономической зоны построит на площадке комплекс по выпуску волокна и стекла, который обеспечит работой жителей трёх районов области и соседних городов."]);

        Assert.Equal("Резидент особой экономической зоны построит на площадке комплекс по выпуску волокна и стекла", headline);
    }

    [Fact]
    public void Whatever_comes_fits()
    {
        var words = string.Join(' ', Enumerable.Repeat("промышленность", 30));

        Assert.InRange(Headline.Of(words, [words + "."])!.Length, 15, Headline.Longest);
        Assert.DoesNotMatch(@"\.\z", Headline.Of(words, [words + "."])!);
    }
}
