using SezBot.Telegram.Updates;

namespace SezBot.Tests.Telegram.Updates;

public class CommandTextTests
{
    [Theory]
    [InlineData("/ask", "ask", "", true)]
    [InlineData("/Ask@SezBot  сколько зон? ", "ask", "сколько зон?", true)]
    [InlineData("/ask\nсколько", "ask", "сколько", true)]
    [InlineData("/start c_abc_1", "start", "c_abc_1", true)]
    [InlineData("/ask@other_bot сколько", "ask", "сколько", false)]
    public void A_command_is_read_with_its_argument(string text, string name, string argument, bool isForUs) =>
        Assert.Equal(new CommandText(name, argument, isForUs), CommandText.Read(text, "sezbot"));

    [Theory]
    [InlineData("сколько /ask")]
    [InlineData("/")]
    [InlineData("/ответь")]
    [InlineData("/a@b@c")]
    [InlineData("/123456789012345678901234567890123")]
    public void Anything_else_is_no_command(string text) => Assert.Null(CommandText.Read(text, "sezbot"));

    [Theory]
    [InlineData("@sezbot, сколько зон?", "сколько зон?")]
    [InlineData("сколько зон, @SezBot?", "сколько зон, ?")]
    [InlineData("@sezbot @sezbot кто", "кто")]
    public void A_mention_is_taken_out(string text, string question)
    {
        Assert.True(CommandText.Mentions(text, "sezbot"));
        Assert.Equal(question, CommandText.WithoutMention(text, "sezbot"));
    }

    [Theory]
    [InlineData("@sezbot_news кто")]
    [InlineData("sezbot кто")]
    [InlineData("@sezbo")]
    public void Another_name_is_no_mention(string text) => Assert.False(CommandText.Mentions(text, "sezbot"));
}
