using SezBot.Text;

namespace SezBot.Tests.Text;

public class WordClassesTests
{
    [Theory]
    [InlineData("новый завод открыли", "Adjective Noun Verb")]
    [InlineData("будет построен в Москве", "Function Verb Preposition Name")]
    [InlineData("резидент и инвестор, который вложил", "Noun Conjunction Noun Relative Verb")]
    [InlineData("сообщил ТАСС 31 октября 2025 года", "Verb Abbreviation Number Month Year Unit")]
    [InlineData("четыре миллиона рублей за 17%", "Number Number Unit Preposition Number")]
    [InlineData("развитие компаний, новостью года", "Noun Noun Noun Unit")]
    [InlineData("выпускает компания NexTouch", "Verb Noun Name")]
    [InlineData("капитал и потенциал", "Noun Conjunction Noun")]
    public void The_form_of_a_word_shows_its_class(string text, string classes) =>
        Assert.Equal(classes.Split(' '), Analyzer.Tokens(text).Select(token => WordClasses.Of(text, token, isFirst: false).ToString()));

    [Fact]
    public void The_capital_of_a_first_word_tells_nothing()
    {
        const string Text = "Завод открыт";

        Assert.Equal(WordClass.Opening, WordClasses.Of(Text, Analyzer.Tokens(Text)[0], isFirst: true));
    }

    [Theory]
    [InlineData("1999", true)]
    [InlineData("2025", true)]
    [InlineData("2500", false)]
    [InlineData("899", false)]
    [InlineData("19,5", false)]
    public void A_year_has_four_digits_of_these_times(string form, bool isYear) => Assert.Equal(isYear, WordClasses.IsYear(form));
}
