using CsCheck;
using SezBot.Sandbox.Markup;
using SezBot.Tests.Support;

namespace SezBot.Tests.Sandbox;

public class TelegramHtmlTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf("<", ">", "&", ";", "/", "=", "\"", "'", " ", "\n", "<b>", "</b>", "<a href=\"", "</a>", "<pre>", "<code class=\"language-c\">", "</>", "</code>", "&lt", "&#", "&#x1F600;", "&#55357;", "\ud83d", "😀", "<span class=\"tg-spoiler\">", "<blockquote expandable>", "<tg-emoji emoji-id=\"1\">"),
        Gen.String[0, 4]);

    [Theory]
    [InlineData("🏟 &lt;<ad", "Unclosed start tag at byte offset 9")]
    [InlineData("🏟 &lt;<ad x>", "Unsupported start tag \"ad\" at byte offset 9")]
    [InlineData("я<b/>", "Unsupported start tag \"b/\" at byte offset 2")]
    [InlineData("a < b>", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<i =x>", "Empty attribute name in the tag \"i\" at byte offset 0")]
    [InlineData("<i x = ", "Unclosed start tag \"i\" at byte offset 0")]
    [InlineData("<i x=1,", "Unexpected end of name token at byte offset 5")]
    [InlineData("<a href=https://x.ru>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<i x=\"1>", "Unclosed start tag at byte offset 0")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<i>a</i ", "Unclosed end tag at byte offset 4")]
    [InlineData("<i>a</em>", "Unmatched end tag at byte offset 4, expected \"</i>\", found \"</em>\"")]
    [InlineData("<b><i>a</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<span class=\"x\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<tg-emoji>a</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("<a href=\"x.ru\">a<a href=\"y.ru\">b</a></a>", "Tag \"a\" must not be inside another one at byte offset 16")]
    [InlineData("<blockquote>a<blockquote>b</blockquote></blockquote>", "Tag \"blockquote\" must not be inside another one at byte offset 13")]
    [InlineData("&#57311;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units")]
    public void What_Telegram_refuses_is_refused_in_its_words(string html, string error) => Assert.Equal(error, TelegramHtml.Parse(html).Error);

    [Theory]
    [InlineData("&ge;&lt;&gt;&amp;&quot;&laquo;&#1071;&#x44F;&#12345678;&lt", "&ge;<>&\"&laquo;Яя&#12345678;<", "")]
    [InlineData("🏟<b>🏟<i>я</i></b>", "🏟🏟я", "italic 4+1, bold 2+3")]
    [InlineData("<STRONG>a</><ins>b</ins><strike>c</strike><del>d</del><em>e</em >", "abcde", "bold 0+1, underline 1+1, strikethrough 2+1, strikethrough 3+1, italic 4+1")]
    [InlineData("<span class='tg-spoiler'>a</span><tg-spoiler>b</tg-spoiler>", "ab", "spoiler 0+1, spoiler 1+1")]
    [InlineData("<a href=\"https://x.ru/?a=1&amp;b\">a</a><a>y.ru</a><a href=\"javascript://x.ru\">b</a>", "ay.rub", "text_link 0+1 https://x.ru/?a=1&b, text_link 1+4 http://y.ru/")]
    [InlineData("<pre><code class=\"language-c\">a</code></pre><code>b</code>", "ab", "pre 0+1 c, code 1+1")]
    [InlineData("<blockquote expandable>a</blockquote><blockquote>b</blockquote><b></b>", "ab", "expandable_blockquote 0+1, blockquote 1+1")]
    [InlineData("<tg-emoji emoji-id=\"5368\">👍</tg-emoji>", "👍", "custom_emoji 0+2 5368")]
    public void What_Telegram_takes_becomes_text_and_entities(string html, string text, string entities)
    {
        var parsed = TelegramHtml.Parse(html);

        Assert.Equal(text, parsed.Text?.Text);
        Assert.Equal(entities, string.Join(", ", parsed.Text!.Entities.Select(
            entity => $"{entity.Type} {entity.Offset}+{entity.Length} {entity.Url ?? entity.Language ?? entity.CustomEmojiId}".TrimEnd())));
    }

    [Fact]
    public void Nothing_makes_the_parser_throw_and_its_entities_lie_in_the_text() =>
        Pieces.Array[0, 12].Select(string.Concat).Sample(
            html =>
            {
                var parsed = TelegramHtml.Parse(html);
                return parsed.Error is not null || (parsed.Text!.Entities.All(entity => entity is { Offset: >= 0, Length: > 0 } && entity.End <= parsed.Text.Text.Length)
                    && parsed.Text.Tidy() is { } tidy && tidy.Entities.All(entity => entity.End <= tidy.Text.Length));
            },
            iter: 10_000 * TestScale.Factor);

    [Fact]
    public void Escaped_text_comes_back_as_it_was() =>
        Gen.String.Select(text => string.Concat(text.EnumerateRunes())).Sample(
            text =>
            {
                var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
                var parsed = TelegramHtml.Parse($"<b>{escaped}</b>");
                return parsed.Text?.Text == text && parsed.Text.Entities.Sum(entity => entity.Length) == text.Length;
            },
            iter: 10_000 * TestScale.Factor);
}
