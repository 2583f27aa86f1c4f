namespace SezBot.Text.Drafts;

/// <summary>A stretch of a draft that is taken out of its text, and the evidence it cites; none where it is only emphasis.</summary>
internal readonly record struct CitationMark(int Start, int End, IReadOnlyList<int> Numbers);
