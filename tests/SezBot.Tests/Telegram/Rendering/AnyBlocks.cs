using CsCheck;
using SezBot.Telegram.Rendering;

namespace SezBot.Tests.Telegram.Rendering;

/// <summary>Generates messages that try to break the markup: tags as text, halves of characters, right-to-left text, very long words.</summary>
internal static class AnyBlocks
{
    private static readonly string[] Naughty =
    [
        "", " ", "\n", "\r\n", "\r", "\n\n\n", "\t", "\0", "\u0007", "\u001B[31m", "\u0085", "\u2028", "\u202E", "\u200B", "\u200D", "\uFEFF", "\u2800",
        "<b>", "</b>", "</blockquote>", "<blockquote expandable>", "<a href=\"https://evil.example\">", "<script>alert(1)</script>", "<!-- ", "-->", "<", ">",
        "&", "&amp;", "&lt;b&gt;", "&#60;", "&#x3C;", "\"", "'", "`", "*", "_", "[1](https://evil.example)", "\\", "%00", "{0}", "[1]",
        "\uD83D", "\uDE80", "🚀", "👨‍👩‍👧", "🇷🇺", "e\u0301", "и\u0306", "𝒳𝒴", "\uFFFE", "שלום", "مرحبا بالعالم", "«ёлки»", "漢字", "4,5\u00A0млрд",
        "javascript:alert(1)", "https://oez.ru/?a=1&b=2", "@channel", "/start", "Слово.", "Конец предложения. ", "слово ", "А. С. Пушкин ",
    ];

    private static readonly Gen<string> Short = Gen.OneOf(Naughty).Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> Long = Gen.Select(Gen.OneOf(Naughty), Gen.Int[500, 6000], (piece, length) =>
        piece.Length == 0 ? "" : string.Concat(Enumerable.Repeat(piece, length / piece.Length)));

    private static readonly Gen<string> Prose = Gen.OneOf(Naughty).Array[100, 600].Select(pieces => string.Join(' ', pieces));

    public static readonly Gen<string> Text = Gen.Frequency((8, Short), (1, Long), (1, Prose), (1, Gen.String[0, 80]));

    private static readonly Gen<string?> Url = Gen.Frequency(
        (3, Gen.Const((string?)null)), (2, Gen.OneOf<string?>("https://oez.ru/n?a=1&b=\"2\"", "http://завод.рф/новости", "https://t.me/bot?start=c_1")),
        (2, Short.Select(text => (string?)$"https://a.example/{text}")), (1, Short.Select(text => (string?)text)));

    private static readonly Gen<TextRun> Run = Gen.Select(Text, Gen.Enum<TextStyle>(), Url, (text, style, url) => new TextRun(text, style, url));

    public static readonly Gen<Block[]> Blocks = Gen.Select(Gen.Enum<BlockKind>(), Run.Array[0, 4], (kind, runs) => new Block(kind, runs)).Array[0, 8];
}
