namespace SezBot.Text.Quotations;

/// <summary>Somebody whom a text names, perhaps in several places.</summary>
internal sealed class Person(string name, Token surname, Gender gender, bool isNominative)
{
    public string Name { get; private set; } = name;

    public Token Surname { get; } = surname;

    /// <summary>The text names the person in the nominative somewhere.</summary>
    public bool IsNominative { get; private set; } = isNominative;

    public Gender Gender { get; private set; } = gender;

    /// <summary>The post as the text has it, in the nominative where it has it so.</summary>
    public string? Role { get; private set; }

    private bool _roleIsNominative;

    /// <summary>Adds what another mention tells.</summary>
    public void Add(string name, Gender gender, bool isNominative, string? role)
    {
        if (isNominative && !IsNominative)
            (Name, IsNominative) = (name, true);
        if (Gender == Gender.Unknown)
            Gender = gender;
        if (role is not null && (Role is null || (isNominative && !_roleIsNominative)))
            (Role, _roleIsNominative) = (role, isNominative);
    }
}
