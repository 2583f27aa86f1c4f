namespace SezBot.Tests.Telegram.Rendering;

public class StrictTelegramHtmlTests
{
    [Theory]
    [InlineData("<b>жирный")]
    [InlineData("жирный</b>")]
    [InlineData("<b><i>накрест</b></i>")]
    [InlineData("<b></b>")]
    [InlineData("<u>подчёркнутый</u>")]
    [InlineData("<blockquote><blockquote>цитата</blockquote></blockquote>")]
    [InlineData("<b><blockquote>цитата</blockquote></b>")]
    [InlineData("<code><b>код</b></code>")]
    [InlineData("<a href=\"javascript:alert(1)\">ссылка</a>")]
    [InlineData("<a href=\"https://a.b/?x&y\">ссылка</a>")]
    [InlineData("2 > 1")]
    [InlineData("2 < 1")]
    [InlineData("AT&T")]
    [InlineData("&nbsp;")]
    [InlineData("\"кавычки\"")]
    [InlineData("\u0007")]
    public void Bad_markup_is_an_error(string html) => Assert.Throws<FormatException>(() => StrictTelegramHtml.Parse(html));

    // The attribute of a theory cannot carry it.
    [Fact]
    public void Half_a_character_is_an_error() => Assert.Throws<FormatException>(() => StrictTelegramHtml.Parse("a\uD83D"));

    [Fact]
    public void Good_markup_is_read()
    {
        var parsed = StrictTelegramHtml.Parse("1 &lt; 2 <a href=\"https://a.b/?x&amp;y\"><b>да</b></a>\n<blockquote expandable>«<i>нет</i>» 🚀</blockquote>");

        Assert.Equal("1 < 2 да\n«нет» 🚀", parsed.Text);
        Assert.Equal(
            [new("b", "да", null), new("a", "да", "https://a.b/?x&y"), new("i", "нет", null), new("expandable", "«нет» 🚀", null)], parsed.Entities);
    }
}
