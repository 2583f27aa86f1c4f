using SezBot.Text;

namespace SezBot.Tests.Text;

public class GapsTests
{
    [Theory]
    [InlineData("Тула, Пермь", Gap.Comma)]
    [InlineData("Тула — Пермь", Gap.Dash)]
    [InlineData("Тула Пермь", Gap.None)]
    [InlineData("роботы-собаки", Gap.Joined)]
    [InlineData("1500–1850", Gap.Joined)]
    [InlineData("завод «Гранит", Gap.OpenQuote)]
    [InlineData("Гранит», где", Gap.CloseQuote | Gap.Comma)]
    [InlineData("завод \"Гранит", Gap.OpenQuote)]
    [InlineData("Гранит\" открыт", Gap.CloseQuote)]
    [InlineData("ОЭЗ (зона", Gap.OpenBracket)]
    [InlineData("зона) открыта", Gap.CloseBracket)]
    [InlineData("города: Тула", Gap.Stop)]
    [InlineData("им. Кирова", Gap.None)]
    public void The_signs_between_two_words_are_read(string text, Gap gap)
    {
        var tokens = Analyzer.Tokens(text);

        Assert.Equal(gap, Gaps.Of(text, tokens[0].Span.End, tokens[1].Span.Start));
    }
}
