using CsCheck;
using SezBot.Text;

namespace SezBot.Tests.Text;

public class KeyboardLayoutTests
{
    [Theory]
    [InlineData("yjdjcnb", "новости")]
    [InlineData("'rcgjhn", "экспорт")]
    [InlineData("Nt[yjgjkbc", "Технополис")]
    [InlineData("cj,snbz", "события")]
    [InlineData("J\"P", "ОЭЗ")]
    [InlineData("Rnj&", "Кто?")]
    [InlineData("2025", "2025")]
    public void Keys_of_the_Latin_layout_are_read_in_the_Russian_one(string typed, string read) => Assert.Equal(read, KeyboardLayout.InRussian(typed));

    [Theory]
    [InlineData("ыуя", "sez")]
    [InlineData("Сколько, ?", "Crjkmrj, ?")]
    public void Russian_letters_are_read_in_the_Latin_layout(string typed, string read) => Assert.Equal(read, KeyboardLayout.InEnglish(typed));

    [Fact]
    public void Russian_words_come_back_from_the_other_layout() =>
        Gen.Char["абвгдежзийклмнопрстуфхцчшщъыьэюяАБЖЭЮ"].Array[0, 12].Select(letters => new string(letters))
            .Sample(word => Assert.Equal(word, KeyboardLayout.InRussian(KeyboardLayout.InEnglish(word))));

    [Theory]
    [InlineData('о', 'р', true)]
    [InlineData('о', 'г', true)]
    [InlineData('о', 'ы', false)]
    [InlineData('о', 'о', false)]
    [InlineData('q', 'w', true)]
    [InlineData('q', 'й', false)]
    public void Letters_beside_one_another_are_neighbours_both_ways(char one, char other, bool are)
    {
        Assert.Equal(are, KeyboardLayout.AreNeighbours(one, other));
        Assert.Equal(are, KeyboardLayout.AreNeighbours(other, one));
    }
}
