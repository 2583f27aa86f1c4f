using System.Collections.Frozen;

namespace SezBot.Text;

/// <summary>
/// Groups of words that stand for one another, compared by their stems. The file is UTF-8: one group a line, words between spaces;
/// a line that begins with <c>#</c> is a remark.
/// </summary>
public sealed class Synonyms
{
    private static readonly int[] None = [];

    private readonly FrozenDictionary<string, int[]> _groups;

    private Synonyms(IEnumerable<IReadOnlyList<Token>> groups) => _groups = groups
        .SelectMany((words, group) => words.Select(word => (word.Stem, group)))
        .Distinct()
        .ToLookup(pair => pair.Stem, pair => pair.group)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToArray(), StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A line has fewer than two words.</exception>
    public static Synonyms Load(string path) => new(File.ReadLines(path).Index()
        .Where(line => line.Item.Length > 0 && line.Item[0] != '#')
        .Select(line => Analyzer.Tokens(line.Item) is { Count: > 1 } words
            ? words
            : throw new InvalidDataException($"{path}, line {line.Index + 1}: a group of synonyms should have two words or more.")));

    /// <summary>The groups that the word belongs to; most belong to none.</summary>
    public IReadOnlyList<int> GroupsOf(Token word) => _groups.GetValueOrDefault(word.Stem, None);
}
