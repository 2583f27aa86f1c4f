using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Hashtags of stories: the zones and regimes that they name.</summary>
internal static class Hashtags
{
    private const int Most = 3;
    private const int LongestWords = 3;

    /// <summary>What a story is tagged with: its zone first; without the sign.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<AliasGroup> subjects) =>
    [
        .. subjects.Where(subject => subject.Kind == AliasKind.Zone).Concat(subjects.Where(subject => subject.Kind == AliasKind.Abbreviation))
            .Select(Tag).Where(tag => tag.Length > 1).Distinct().Take(Most),
    ];

    /// <summary>The tags of a whole summary: the name of the field and what most stories share.</summary>
    public static IReadOnlyList<string> OfAll(string field, IEnumerable<IReadOnlyList<string>> stories) =>
        [.. stories.SelectMany(tags => tags.Take(1)).CountBy(tag => tag).OrderByDescending(tag => tag.Value).Select(tag => tag.Key).Prepend(Joined(field)).Distinct().Take(Most)];

    // An abbreviation is tagged as people write it: the shortest form in Russian capitals; RUB is none.
    private static string Tag(AliasGroup subject)
    {
        var abbreviation = subject.Kind == AliasKind.Abbreviation
            ? subject.Forms.Select(form => form.Text).Where(form => form.Length <= 5 && form.All(letter => letter is >= 'А' and <= 'Я')).OrderBy(form => form.Length).FirstOrDefault()
            : null;
        return abbreviation ?? (subject.Kind == AliasKind.Zone && subject.Name.Split(' ').Length <= LongestWords ? Joined(subject.Name) : "");
    }

    private static string Joined(string name) => string.Concat(name
        .Split((char[])[' ', '-', '«', '»', '„', '“', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + new string([.. word.Skip(1).Where(char.IsLetterOrDigit)])));
}
