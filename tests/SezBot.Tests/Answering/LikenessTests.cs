using CsCheck;
using SezBot.Answering;

namespace SezBot.Tests.Answering;

public class LikenessTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char['а', 'е'], 0, 12];

    private static double Of(string one, string other) => new Likeness(one).To(Likeness.Runs(other));

    [Theory]
    [InlineData("беспокоит", "обеспокоены", true)]
    [InlineData("инвестор", "инвесторами", true)]
    [InlineData("завод", "порт", false)]
    [InlineData("порт", "по", false)]
    public void Words_of_one_root_look_alike_and_others_do_not(string one, string other, bool alike) => Assert.Equal(alike, Of(one, other) > 0);

    [Fact]
    public void Likeness_is_mutual_and_lies_between_0_and_1() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        Assert.InRange(Of(one, other), 0, 1);
        if (one.Distinct().Count() == one.Length && other.Distinct().Count() == other.Length)
            Assert.Equal(Of(one, other), Of(other, one));
    });

    [Fact]
    public void A_word_is_like_itself() => Words.Where(word => word.Length >= 3).Sample(word => Assert.Equal(1, Of(word, word)));
}
