using SezBot.Evaluation;

namespace SezBot.Tests.Evaluation;

public class MarkedWordsTests
{
    [Theory]
    [InlineData("Кейван Шорт", "Кейван Шорт", 1)]
    [InlineData("«Кейван ШОРТ».", "кейван шорт", 1)]
    [InlineData("320 человек", "320", 2.0 / 3)]
    [InlineData("в 1999 году", "1999", 0.5)]
    [InlineData("да да нет", "да нет нет", 2.0 / 3)]
    [InlineData("Тула", "Пермь", 0)]
    [InlineData("", "Пермь", 0)]
    public void Words_are_compared_as_a_multiset_without_case_and_punctuation(string marked, string answer, double f1) =>
        Assert.Equal(f1, MarkedWords.F1(marked, [answer]), 6);

    [Fact]
    public void The_nearest_of_the_expected_strings_counts() =>
        Assert.Equal(1, MarkedWords.F1("крупная компания из Китая", ["китайская компания", "Крупная компания из Китая"]));

    [Fact]
    public void Without_an_expected_string_nothing_agrees() => Assert.Equal(0, MarkedWords.F1("Тула", []));
}
