using System.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>Blocks as messages in Telegram's HTML. Nothing else in the program writes markup for Telegram.</summary>
public static class MessageRenderer
{
    /// <summary>Characters of one message after its entities are parsed (core.telegram.org/bots/api#sendmessage), counted in UTF-16 units.</summary>
    public const int Limit = 4096;

    /// <summary>
    /// As few messages as hold the blocks, each with balanced tags and with visible text; none when there is nothing to see. Blocks stand on
    /// lines of their own; a block that fits into no message is cut after a sentence, else between words, else between characters.
    /// </summary>
    public static IReadOnlyList<string> Render(IReadOnlyList<Block> blocks)
    {
        var packer = new MessagePacker(Limit);
        foreach (var block in blocks)
            packer.Add(block);
        return [.. packer.Finish().Select(Html)];
    }

    private static string Html(IReadOnlyList<BlockPiece> pieces)
    {
        var html = new StringBuilder();
        foreach (var piece in pieces)
            piece.WriteHtml(html);
        return html.ToString();
    }
}
