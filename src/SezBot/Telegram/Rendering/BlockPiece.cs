using System.Text;
using SezBot.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>What one message shows of one block.</summary>
/// <param name="IsSpaced">An empty line stands before it, unless it begins the message.</param>
internal sealed record BlockPiece(BlockKind Kind, StyledText Text, TextSpan Part, bool IsSpaced)
{
    public void WriteHtml(StringBuilder html)
    {
        if (html.Length > 0)
            html.Append(IsSpaced ? "\n\n" : "\n");
        html.Append(Kind switch
        {
            BlockKind.Quote => "<blockquote>",
            BlockKind.ExpandableQuote => "<blockquote expandable>",
            _ => "",
        });
        Text.WriteHtml(Part, html);
        html.Append(Kind is BlockKind.Quote or BlockKind.ExpandableQuote ? "</blockquote>" : "");
    }
}
