namespace SezBot.Text;

/// <summary>Forms that name one thing: an abbreviation and its long form, a zone in both languages, a short and a full name.</summary>
/// <param name="Name">The canonical name; one of the forms.</param>
public sealed record AliasGroup(AliasKind Kind, string Name, IReadOnlyList<AliasForm> Forms);
