namespace SezBot.Text;

/// <summary>What the forms of an alias group name.</summary>
public enum AliasKind
{
    Abbreviation,
    Zone,
    Region,
    Country,
    Organisation,
    Person,

    /// <summary>A word of the field in both languages: an English question reaches Russian text by it.</summary>
    Term,
}
