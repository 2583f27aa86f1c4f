namespace SezBot.Digests.Events;

/// <summary>
/// What two articles of one event share and what parts two events, each from 0 to 1. Shares are by <see cref="WeightedTerm.Weight"/>. Each is
/// asked of both articles, and what it says of the pair does not depend on their order.
/// </summary>
public enum EventFeature
{
    /// <summary>Share of the title that the other article holds anywhere: the mean of both.</summary>
    TitleHeld,

    /// <summary>The same for title and lead.</summary>
    LeadHeld,

    /// <summary>The weight of the rarest name of the title that the other article lacks, 0 if it lacks none: the mean of both.</summary>
    TitleNameLacking,

    /// <summary>The lesser of the two: each article has a name for its title that the other lacks, as two towns with one kind of news.</summary>
    TitleNamesParted,

    /// <summary>The weight of the rarest name that recurs in one article and that the other lacks: the greater of both.</summary>
    RecurringNameLacking,

    /// <summary>Share of the names of the lead that are in the other lead: the lesser of both.</summary>
    LeadNamesShared,

    /// <summary>Numbers of three characters and more that both have, years aside; 1 for three of them.</summary>
    NumbersShared,

    /// <summary>Share of the numbers of the lead that the other article lacks, drawn towards the usual where there are few: the mean of both.</summary>
    NumbersLacking,

    /// <summary>Words that both count with other numbers, «11 раз» and «7 раз»; 1 for three of them.</summary>
    NumbersParted,
}
