using SezBot.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>Fills messages with blocks, one after the other; cuts a block only when it fits into no message.</summary>
/// <param name="limit">UTF-16 units of a message.</param>
internal sealed class MessagePacker(int limit)
{
    // Into less room than this a long block is not begun.
    private readonly int _worthBeginning = limit / 4;
    private readonly List<IReadOnlyList<BlockPiece>> _messages = [];
    private List<BlockPiece> _current = [];
    private int _length;
    private bool _isSpaced;

    public void Add(Block block)
    {
        if (block.Kind == BlockKind.Blank)
            _isSpaced = true;
        else if (new StyledText(block.Runs) is var text && !CleanText.IsBlank(text.Text))
            Add(block.Kind, text);
    }

    public IReadOnlyList<IReadOnlyList<BlockPiece>> Finish()
    {
        EndMessage();
        return _messages;
    }

    private int Gap => _current.Count == 0 ? 0 : _isSpaced ? 2 : 1;

    private void Add(BlockKind kind, StyledText text)
    {
        var cuts = new TextCut(text.Text);
        var rest = Glyphs.Trim(text.Text, 0, text.Text.Length);
        while (rest.Length > limit - _length - Gap)
        {
            var room = limit - _length - Gap;
            if (_current.Count > 0 && (rest.Length <= limit || room < _worthBeginning))
            {
                EndMessage();
                continue;
            }
            var cut = cuts.EndWithin(rest, room);
            Append(kind, text, Glyphs.Trim(text.Text, rest.Start, cut));
            EndMessage();
            rest = Glyphs.Trim(text.Text, cut, rest.End);
        }
        Append(kind, text, rest);
        _isSpaced = false;
    }

    private void Append(BlockKind kind, StyledText text, TextSpan part)
    {
        if (CleanText.IsBlank(part.Of(text.Text)))
            return;
        _length += Gap + part.Length;
        _current.Add(new BlockPiece(kind, text, part, _isSpaced));
    }

    private void EndMessage()
    {
        if (_current.Count > 0)
            _messages.Add(_current);
        (_current, _length) = ([], 0);
    }
}
