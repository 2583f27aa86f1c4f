namespace SezBot.Text.Quotations;

/// <summary>A person's name as it stands in a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Surname">Index of the word by which the person is named later.</param>
internal sealed record PersonName(TextSpan Span, int First, int Last, int Surname, Gender Gender, bool IsNominative);
