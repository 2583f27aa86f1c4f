using SezBot.Text;

namespace SezBot.Answering.Drafts;

/// <summary>A piece of evidence laid out for comparison.</summary>
internal sealed class EvidenceView(DraftEvidence evidence)
{
    public int N => evidence.N;

    public DateOnly? Published => evidence.Published;

    public string Text => evidence.Text;

    /// <summary>The evidence and what stood beside it, each a line.</summary>
    public string All { get; } = string.Join('\n', new[] { evidence.Text, evidence.Title, evidence.Publisher }.Where(part => part is { Length: > 0 }));

    public IReadOnlyList<Token> Tokens => field ??= Analyzer.Tokens(All);

    public IReadOnlyList<NumberMention> Numbers => field ??= NumberMentions.Find(All);

    public IReadOnlyList<DateMention> Dates => field ??= DateMentions.Find(All);
}
