namespace SezBot.Telegram.Rendering;

/// <summary>A part of a message that stands on lines of its own. A block without visible text vanishes.</summary>
public sealed record Block(BlockKind Kind, IReadOnlyList<TextRun> Runs)
{
    public static Block Blank { get; } = new(BlockKind.Blank, []);

    /// <summary>Length of the text in UTF-16 units.</summary>
    public int Length => Runs.Sum(run => run.Text.Length);

    public static Block Paragraph(params IReadOnlyList<TextRun> runs) => new(BlockKind.Paragraph, runs);

    public static Block Paragraph(string text, TextStyle style = TextStyle.Plain) => Paragraph(new TextRun(text, style));

    public static Block Quote(params IReadOnlyList<TextRun> runs) => new(BlockKind.Quote, runs);

    public static Block ExpandableQuote(params IReadOnlyList<TextRun> runs) => new(BlockKind.ExpandableQuote, runs);
}
