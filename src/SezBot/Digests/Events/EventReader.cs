using System.IO.Hashing;
using System.Runtime.InteropServices;
using SezBot.Text;

namespace SezBot.Digests.Events;

/// <summary>Analyses articles so that they can be compared.</summary>
public sealed class EventReader(BackgroundFrequencies background, AliasList aliases)
{
    // Characters of the text: news tell what happened in the first sentences, and what follows is often an older story.
    private const int LeadLength = 300;

    // A number stands a little behind what it counts.
    private const int NumberLeadLength = 400;

    private const int RootLength = 5;

    // A name that stands this often in an article has its full weight.
    private const double OftenEnough = 3;

    // What a name of the field still weighs where shared words are counted: news of special economic zones all share such names. They part
    // events like other names.
    private const double OfField = 0.1;

    private readonly HashSet<string> _ofField = aliases.Groups
        .Where(group => group.Kind is AliasKind.Abbreviation or AliasKind.Zone or AliasKind.Organisation)
        .SelectMany(group => group.Forms)
        .SelectMany(form => form.Words, (_, word) => word.Stem)
        .ToHashSet(StringComparer.Ordinal);

    private readonly double _rarest = background.Weight("");

    /// <param name="title">Where it is empty, the first sentence stands for it, as in a post.</param>
    public EventText Read(string title, string text)
    {
        var sentences = SentenceSplitter.Split(text);
        if (string.IsNullOrWhiteSpace(title) && sentences is [var first, ..])
            title = first.Of(text);
        var (titleWords, words) = (Telling(title), Telling(text));
        var attributions = sentences.TakeWhile(sentence => sentence.Start < LeadLength).Where(sentence => IsAttribution(text, sentence)).ToList();
        var lead = words.TakeWhile(word => word.Span.Start < LeadLength).Where(word => !attributions.Exists(sentence => sentence.Contains(word.Span))).ToList();
        // The first word of a sentence is a name if it is one elsewhere.
        var names = NameStems(title, titleWords, SentenceSplitter.Split(title)).Concat(NameStems(text, words, sentences)).ToHashSet(StringComparer.Ordinal);
        var titleNames = titleWords.Where(word => IsName(word, title, names)).ToList();
        var leadNames = titleNames.Concat(lead.Where(word => IsName(word, text, names)));
        var (titleNumbers, numbers) = (WrittenNumber.Of(title, titleWords), WrittenNumber.Of(text, words));
        return new EventText(
            Hash(words), Hash(titleWords), Weighted(titleWords, OfField), Weighted(titleWords.Concat(lead), OfField), Roots(titleWords.Concat(words)),
            Weighted(titleNames, 1), Weighted(leadNames, 0), Recurring(names, titleWords.Concat(words)),
            [.. titleNumbers.Concat(numbers.TakeWhile(number => number.Start < NumberLeadLength)).Select(number => number.Digits)],
            titleNumbers.Concat(numbers).Select(number => number.Digits).ToHashSet(StringComparer.Ordinal),
            Counts(titleNumbers.Concat(numbers)));
    }

    // «Об этом сообщил глава департамента»: who told it, often the same for all news of a place.
    private static bool IsAttribution(string text, TextSpan sentence) => text.AsSpan(sentence.Start).StartsWith("Об этом ", StringComparison.Ordinal);

    private static List<Token> Telling(string text) => Analyzer.Tokens(text).FindAll(word => !word.IsStopWord);

    private static IEnumerable<string> NameStems(string text, List<Token> words, IReadOnlyList<TextSpan> sentences)
    {
        var at = 0;
        foreach (var sentence in sentences)
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

    private List<WeightedTerm> Weighted(IEnumerable<Token> words, double ofField) => [.. words
        .Select(word => word.Stem)
        .Distinct(StringComparer.Ordinal)
        .Select(stem => new WeightedTerm(Root(stem), background.Weight(stem) / _rarest * (_ofField.Contains(stem) ? ofField : 1)))];

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
