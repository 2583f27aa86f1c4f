using System.IO.Hashing;
using System.Runtime.InteropServices;
using SezBot.Text;

namespace SezBot.Digests.Events;

/// <summary>Analyses articles so that they can be compared.</summary>
public sealed class EventReader(BackgroundFrequencies background)
{
    // Characters of the text: news tell what happened in the first sentences, and what follows is often an older story.
    private const int LeadLength = 300;

    // A number stands a little behind what it counts.
    private const int NumberLeadLength = 400;

    private const int RootLength = 5;

    // A name that stands this often in an article has its full weight.
    private const double OftenEnough = 3;

    private readonly double _rarest = background.Weight("");

    /// <param name="title">Where it is empty, the first sentence stands for it, as in a post.</param>
    public EventText Read(string title, string text)
    {
        if (string.IsNullOrWhiteSpace(title) && SentenceSplitter.Split(text) is [var first, ..])
            title = first.Of(text);
        var (titleWords, words) = (Telling(title), Telling(text));
        var lead = words.TakeWhile(word => word.Span.Start < LeadLength).ToList();
        // The first word of a sentence is a name if it is one elsewhere.
        var names = NameStems(title, titleWords).Concat(NameStems(text, words)).ToHashSet(StringComparer.Ordinal);
        var titleNames = titleWords.Where(word => IsName(word, title, names)).ToList();
        var leadNames = titleNames.Concat(lead.Where(word => IsName(word, text, names)));
        var (titleNumbers, numbers) = (WrittenNumber.Of(title, titleWords), WrittenNumber.Of(text, words));
        return new EventText(
            Hash(words), Hash(titleWords), Weighted(titleWords), Weighted(titleWords.Concat(lead)), Roots(titleWords.Concat(words)),
            Weighted(titleNames), Weighted(leadNames), Recurring(names, titleWords.Concat(words)),
            [.. titleNumbers.Concat(numbers.TakeWhile(number => number.Start < NumberLeadLength)).Select(number => number.Digits)],
            titleNumbers.Concat(numbers).Select(number => number.Digits).ToHashSet(StringComparer.Ordinal),
            Counts(titleNumbers.Concat(numbers)));
    }

    private static List<Token> Telling(string text) => Analyzer.Tokens(text).FindAll(word => !word.IsStopWord);

    private static IEnumerable<string> NameStems(string text, List<Token> words)
    {
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            foreach (var name in NameMentions.Find(sentence.Of(text)))
            {
                var (start, end) = (sentence.Start + name.Start, sentence.Start + name.End);
                while (at < words.Count && words[at].Span.Start < start)
                    at++;
                for (; at < words.Count && words[at].Span.Start < end; at++)
                    yield return words[at].Stem;
            }
        }
    }

    private static bool IsName(Token word, string text, HashSet<string> names) =>
        !word.IsNumber && (text[word.Span.Start] is var first) && (char.IsUpper(first) || char.IsAsciiLetter(first)) && names.Contains(word.Stem);

    private List<WeightedTerm> Weighted(IEnumerable<Token> words) =>
        [.. words.Select(word => word.Stem).Distinct(StringComparer.Ordinal).Select(stem => new WeightedTerm(Root(stem), background.Weight(stem) / _rarest))];

    private List<WeightedTerm> Recurring(HashSet<string> names, IEnumerable<Token> words)
    {
        var counts = words.CountBy(word => Root(word.Stem)).ToDictionary(StringComparer.Ordinal);
        return [.. names
            .Where(stem => !char.IsAsciiDigit(stem[0]) && counts[Root(stem)] > 1)
            .Select(stem => new WeightedTerm(Root(stem), background.Weight(stem) / _rarest * Math.Min(1, counts[Root(stem)] / OftenEnough)))];
    }

    private static Dictionary<string, IReadOnlySet<string>> Counts(IEnumerable<WrittenNumber> numbers) => numbers
        .Where(number => number.Counted is not null)
        .GroupBy(number => Root(number.Counted!), number => number.Digits)
        .ToDictionary(counted => counted.Key, IReadOnlySet<string> (counted) => counted.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static HashSet<string> Roots(IEnumerable<Token> words) => words.Select(word => Root(word.Stem)).ToHashSet(StringComparer.Ordinal);

    private static string Root(string stem) => stem.Length > RootLength ? stem[..RootLength] : stem;

    private static ulong Hash(List<Token> words)
    {
        var hash = new XxHash64();
        foreach (var word in words)
        {
            hash.Append(MemoryMarshal.AsBytes(word.Form.AsSpan()));
            hash.Append([0, 0]);
        }
        return hash.GetCurrentHashAsUInt64();
    }
}
