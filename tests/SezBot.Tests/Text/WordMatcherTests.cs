using CsCheck;
using SezBot.Text;

namespace SezBot.Tests.Text;

public class WordMatcherTests
{
    private static Token Word(string word) => Assert.Single(Analyzer.Tokens(word));

    [Theory]
    [InlineData("зоны", "зона", 1)]
    [InlineData("Ёлка", "елка", 1)]
    [InlineData("17%", "17", 1)]
    [InlineData("2.5", "2,5", 1)]
    [InlineData("Китая", "Китаем", 0.9)]
    [InlineData("промышленность", "промышленник", 0.75)]
    [InlineData("фармкластер", "кластер", 0.6)]
    [InlineData("17", "170", 0)]
    [InlineData("17", "семнадцать", 0)]
    [InlineData("порт", "портфель", 0)]
    [InlineData("порт", "экспорт", 0)]
    [InlineData("завод", "порт", 0)]
    public void Words_match_by_stem_by_root_or_by_the_last_part_of_a_compound(string asked, string found, double degree)
    {
        Assert.Equal(degree, WordMatcher.Degree(Word(asked), Word(found)));
        Assert.Equal(degree, WordMatcher.Degree(Word(found), Word(asked)));
    }

    [Fact]
    public void A_match_is_symmetric_lies_between_0_and_1_and_is_1_with_itself()
    {
        var word = Gen.Char["абвеиклнорстуыя"].Array[1, 12].Select(letters => new string(letters));
        Gen.Select(word, word).Sample((one, other) =>
        {
            var degree = WordMatcher.Degree(Word(one), Word(other));
            Assert.InRange(degree, 0, 1);
            Assert.Equal(degree, WordMatcher.Degree(Word(other), Word(one)));
            Assert.Equal(1, WordMatcher.Degree(Word(one), Word(one)));
        });
    }
}
