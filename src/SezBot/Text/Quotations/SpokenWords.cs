namespace SezBot.Text.Quotations;

/// <summary>Words and the clause that ascribes them, before it is known to whom.</summary>
internal readonly record struct SpokenWords(TextSpan Words, TextSpan Clause, bool IsDirect);
