using System.Globalization;
using System.Text;
using CsCheck;
using SezBot.Telegram.Rendering;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Rendering;

public class MessageRendererTests
{
    private const string Word = "слово ";

    [Fact]
    public void Any_parts_become_messages_that_Telegram_accepts_and_lose_nothing() => AnyBlocks.Blocks.Sample(
        blocks =>
        {
            var messages = MessageRenderer.Render(blocks).Select(StrictTelegramHtml.Parse).ToList();

            Assert.All(messages, message => Assert.InRange(message.Text.Length, 1, 4096));
            Assert.All(messages, message => Assert.NotEmpty(Seen(message.Text)));
            Assert.Equal(Seen(string.Concat(blocks.Where(block => block.Kind != BlockKind.Blank).Select(Source))), Seen(string.Concat(messages.Select(message => message.Text))));
            AssertQuoted(blocks, messages, BlockKind.Quote, "blockquote");
            AssertQuoted(blocks, messages, BlockKind.ExpandableQuote, "expandable");
        },
        iter: 3_000 * TestScale.Factor);

    [Fact]
    public void Characters_of_a_piece_keep_their_look_and_their_address() => AnyBlocks.Blocks.Sample(
        blocks =>
        {
            var messages = MessageRenderer.Render(blocks).Select(StrictTelegramHtml.Parse).ToList();

            foreach (var (style, tag) in new[] { (TextStyle.Bold, "b"), (TextStyle.Italic, "i"), (TextStyle.Code, "code") })
                Assert.Equal(Seen(Styled(blocks, run => run.Style == style)), Seen(Marked(messages, tag)));
            Assert.Equal(Seen(Styled(blocks, run => run.Style != TextStyle.Code && WebLink.Of(run.Url) is not null)), Seen(Marked(messages, "a")));
        },
        iter: 1_000 * TestScale.Factor);

    [Fact]
    public void Markup_in_a_text_is_text() => Assert.Equal(
        ["&lt;b&gt;не жирный&lt;/b&gt; &amp;amp; &quot;так&quot; <b>&lt;i&gt;</b>"],
        MessageRenderer.Render([Block.Paragraph(new TextRun("<b>не жирный</b> &amp; \"так\" "), new TextRun("<i>", TextStyle.Bold))]));

    [Fact]
    public void Blocks_stand_on_lines_of_their_own_and_empty_ones_vanish() => Assert.Equal(
        ["один\n\n<blockquote>два</blockquote>\n<blockquote expandable>три <i>и</i></blockquote>"],
        MessageRenderer.Render(
        [
            Block.Blank, Block.Paragraph(" один\n"), Block.Blank, Block.Paragraph("\u200B "), Block.Blank, Block.Quote(new TextRun("два")), Block.Quote(),
            Block.ExpandableQuote(new TextRun("три "), new TextRun("и", TextStyle.Italic)), Block.Blank,
        ]));

    [Fact]
    public void Nothing_to_see_is_no_message() => Assert.Empty(MessageRenderer.Render([Block.Blank, Block.Paragraph("\u2060\u2800 \n\u200B")]));

    [Theory]
    [InlineData("https://oez.ru/a?b=1&c=2", "https://oez.ru/a?b=1&amp;c=2")]
    [InlineData("HTTP://OEZ.RU", "http://oez.ru/")]
    [InlineData("https://oez.ru/\"><b>", "https://oez.ru/%22%3E%3Cb%3E")]
    [InlineData("https://t.me/bot?start=c_abc_1", "https://t.me/bot?start=c_abc_1")]
    public void A_web_address_becomes_a_link(string url, string href) =>
        Assert.Equal([$"<a href=\"{href}\">да</a>"], MessageRenderer.Render([Block.Paragraph(new TextRun("да", Url: url))]));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("tg://user?id=1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://oez.ru/")]
    [InlineData("/news/1")]
    [InlineData("oez.ru")]
    [InlineData("https://")]
    [InlineData("https://localhost/")]
    [InlineData("https://oez.ru@evil.example/")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_address_stays_text(string? url) =>
        Assert.Equal(["нет"], MessageRenderer.Render([Block.Paragraph(new TextRun("нет", Url: url))]));

    [Fact]
    public void Code_holds_no_link() =>
        Assert.Equal(["<code>да</code>"], MessageRenderer.Render([Block.Paragraph(new TextRun("да", TextStyle.Code, "https://oez.ru/"))]));

    [Fact]
    public void Control_characters_and_halves_of_characters_are_replaced() =>
        Assert.Equal(["а\uFFFDб\uFFFD🚀\uFFFDв\nг\nд\uFFFD"], MessageRenderer.Render([Block.Paragraph("а\u0007б\uD83D🚀\uDE80в\r\nг\rд\u202E")]));

    [Fact]
    public void A_block_that_does_not_fit_goes_into_the_next_message_whole()
    {
        var (first, second) = (new string('а', 3000), new string('б', 2000));

        Assert.Equal([first, second], MessageRenderer.Render([Block.Paragraph(first), Block.Blank, Block.Paragraph(second)]));
        Assert.Equal(2, MessageRenderer.Render([Block.Paragraph(new string('а', 2048)), Block.Paragraph(new string('б', 2048))]).Count);
        Assert.Single(MessageRenderer.Render([Block.Paragraph(new string('а', 2048)), Block.Paragraph(new string('б', 2047))]));
        Assert.Equal(2, MessageRenderer.Render([Block.Paragraph(new string('а', 2048)), Block.Blank, Block.Paragraph(new string('б', 2047))]).Count);
    }

    [Fact]
    public void A_long_block_is_cut_after_a_sentence()
    {
        var sentence = string.Concat(Enumerable.Repeat(Word, 50)).TrimEnd() + ". ";
        var messages = MessageRenderer.Render([Block.Paragraph(new TextRun(string.Concat(Enumerable.Repeat($"С{sentence}", 30)), TextStyle.Bold))]);

        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.StartsWith("<b>Сслово", message));
        Assert.All(messages, message => Assert.EndsWith("слово.</b>", message));
    }

    [Fact]
    public void A_long_sentence_is_cut_between_words_and_a_long_word_between_characters()
    {
        var words = MessageRenderer.Render([Block.Quote(new TextRun(string.Concat(Enumerable.Repeat(Word, 1500))))]);
        var rockets = MessageRenderer.Render([Block.Paragraph("х" + string.Concat(Enumerable.Repeat("🚀", 5000)))]);

        Assert.All(words, message => Assert.Matches("^<blockquote>слово.*слово</blockquote>$", message));
        Assert.Equal([4095, 4096, 1810], rockets.Select(message => message.Length));
    }

    [Fact]
    public void A_long_block_begins_in_the_message_before_it_where_there_is_room()
    {
        var messages = MessageRenderer.Render([Block.Paragraph("Заголовок"), Block.ExpandableQuote(new TextRun(string.Concat(Enumerable.Repeat(Word, 1000))))]);

        Assert.StartsWith("Заголовок\n<blockquote expandable>слово", messages[0]);
        Assert.Equal(2, messages.Count);
    }

    private static void AssertQuoted(Block[] blocks, List<ParsedMessage> messages, BlockKind kind, string tag)
    {
        var sources = blocks.Where(block => block.Kind == kind).Select(Source).ToList();
        var quotes = messages.SelectMany(message => message.Entities).Where(entity => entity.Kind == tag);
        Assert.All(quotes, quote => Assert.Contains(sources, source => source.Contains(quote.Text, StringComparison.Ordinal)));
    }

    private static string Marked(IEnumerable<ParsedMessage> messages, string tag) =>
        string.Concat(messages.SelectMany(message => message.Entities).Where(entity => entity.Kind == tag).Select(entity => entity.Text));

    private static string Styled(IEnumerable<Block> blocks, Func<TextRun, bool> choose) => string.Concat(blocks
        .Where(block => block.Kind != BlockKind.Blank).SelectMany(block => block.Runs).Where(choose).Select(run => Sent(run.Text)));

    private static string Source(Block block) => string.Concat(block.Runs.Select(run => Sent(run.Text)));

    // What may be sent of a text, said again in other words than the program's.
    internal static string Sent(string text) => string.Concat(text.Replace("\r\n", "\n").EnumerateRunes().Select(rune => rune.Value switch
    {
        '\n' or '\t' => rune.ToString(),
        '\r' or 0x85 or 0x2028 or 0x2029 => "\n",
        < 32 or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) => "\uFFFD",
        _ => rune.ToString(),
    }));

    private static string Seen(string text) => string.Concat(text.EnumerateRunes().Where(IsSeen));

    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && rune.Value is not (0x2800 or 0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0xFFFC) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;
}
