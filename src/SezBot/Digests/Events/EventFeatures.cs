namespace SezBot.Digests.Events;

/// <summary>The values of all features of a pair, in the order of <see cref="EventFeature"/>.</summary>
public sealed class EventFeatures
{
    // What an article without names or numbers is taken for.
    private const double UsualNamesShared = 0.3;
    private const double UsualNumbersLacking = 0.4;

    private const int LeastLengthOfNumber = 3;
    private const int EnoughNumbers = 3;

    private readonly double[] _values = new double[Enum.GetValues<EventFeature>().Length];

    private EventFeatures()
    {
    }

    public ReadOnlySpan<double> Values => _values;

    public double this[EventFeature feature]
    {
        get => _values[(int)feature];
        private init => _values[(int)feature] = value;
    }

    public static EventFeatures Of(EventText one, EventText other)
    {
        var (lacking, lackingOther) = (RarestLacking(one.TitleNames, other.Roots), RarestLacking(other.TitleNames, one.Roots));
        return new EventFeatures
        {
            [EventFeature.TitleHeld] = (Held(one.Title, other.Roots, 0) + Held(other.Title, one.Roots, 0)) / 2,
            [EventFeature.LeadHeld] = (Held(one.Lead, other.Roots, 0) + Held(other.Lead, one.Roots, 0)) / 2,
            [EventFeature.TitleNameLacking] = (lacking + lackingOther) / 2,
            [EventFeature.TitleNamesParted] = Math.Min(lacking, lackingOther),
            [EventFeature.LeadNamesShared] = Math.Min(
                Held(one.LeadNames, other.LeadNameRoots, UsualNamesShared), Held(other.LeadNames, one.LeadNameRoots, UsualNamesShared)),
            [EventFeature.RecurringNameLacking] = Math.Max(RarestLacking(one.RecurringNames, other.Roots), RarestLacking(other.RecurringNames, one.Roots)),
            [EventFeature.NumbersShared] = OfEnough(one.Numbers.Count(number => IsTelling(number) && other.Numbers.Contains(number))),
            [EventFeature.NumbersParted] = OfEnough(one.Counts.Count(counted => other.Counts.TryGetValue(counted.Key, out var numbers) && !numbers.Overlaps(counted.Value))),
            [EventFeature.NumbersLacking] = (NumbersLacking(one, other) + NumbersLacking(other, one)) / 2,
        };
    }

    private static double Held(IReadOnlyList<WeightedTerm> terms, IReadOnlySet<string> roots, double ofNone)
    {
        var (held, all) = (0.0, 0.0);
        foreach (var (root, weight) in terms)
        {
            all += weight;
            held += roots.Contains(root) ? weight : 0;
        }
        return all > 0 ? held / all : ofNone;
    }

    private static double RarestLacking(IReadOnlyList<WeightedTerm> names, IReadOnlySet<string> roots) =>
        names.Where(name => !roots.Contains(name.Root)).Select(name => name.Weight).DefaultIfEmpty(0).Max();

    private static double OfEnough(int numbers) => Math.Min(EnoughNumbers, numbers) / (double)EnoughNumbers;

    private static bool IsTelling(string number) => number.Length >= LeastLengthOfNumber && !number.StartsWith("20", StringComparison.Ordinal);

    private static double NumbersLacking(EventText one, EventText other) =>
        (one.LeadNumbers.Count(number => !other.Numbers.Contains(number)) + UsualNumbersLacking) / (one.LeadNumbers.Count + 1);
}
