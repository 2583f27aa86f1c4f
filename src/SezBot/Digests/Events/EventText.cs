namespace SezBot.Digests.Events;

/// <summary>What of an article tells which event it is about, analysed once and compared with many. Made by <see cref="EventReader"/>.</summary>
/// <param name="TextHash">Of the words of the text without its title; equal in exact reprints.</param>
/// <param name="TitleHash">Of the words of the title.</param>
/// <param name="Title">The telling words of the title, each stem once; names of the field weigh little.</param>
/// <param name="Lead">Those of the title and the beginning of the text, without the sentence that says who told it.</param>
/// <param name="Roots">The roots of all telling words of title and text.</param>
/// <param name="TitleNames">The names among the words of the title.</param>
/// <param name="LeadNames">Those among the words of the lead; names of the field weigh nothing.</param>
/// <param name="RecurringNames">The names that title and text have twice or more; weighed down when less than three times.</param>
/// <param name="LeadNumbers">The numbers of the lead in their order: digits, the decimal point as a comma.</param>
/// <param name="Numbers">All numbers of title and text.</param>
/// <param name="Counts">The numbers that stand before a word, by the root of the word: «119 человек», «121 человек».</param>
public sealed record EventText(
    ulong TextHash,
    ulong TitleHash,
    IReadOnlyList<WeightedTerm> Title,
    IReadOnlyList<WeightedTerm> Lead,
    IReadOnlySet<string> Roots,
    IReadOnlyList<WeightedTerm> TitleNames,
    IReadOnlyList<WeightedTerm> LeadNames,
    IReadOnlyList<WeightedTerm> RecurringNames,
    IReadOnlyList<string> LeadNumbers,
    IReadOnlySet<string> Numbers,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Counts)
{
    // A reprint may add a line or drop one: the longer text has at most this much more, and this share of the shorter one.
    private const double LongestRatio = 1.25;
    private const double NearlyAll = 0.9;

    /// <summary>The roots of <see cref="LeadNames"/>.</summary>
    public IReadOnlySet<string> LeadNameRoots { get; } = LeadNames.Select(name => name.Root).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether one text was printed twice: equal words, or nearly, with the same numbers and no other name in the lead.</summary>
    public bool IsReprintOf(EventText other) => TextHash == other.TextHash
        || (SharesNearlyAll(other) && Numbers.SetEquals(other.Numbers) && HasNamesOf(other) && other.HasNamesOf(this));

    private bool SharesNearlyAll(EventText other)
    {
        var (few, many) = Roots.Count < other.Roots.Count ? (Roots, other.Roots) : (other.Roots, Roots);
        return many.Count <= LongestRatio * few.Count && few.Count(many.Contains) >= NearlyAll * few.Count;
    }

    private bool HasNamesOf(EventText other) => other.LeadNames.All(name => Roots.Contains(name.Root));
}
