using System.Text.RegularExpressions;

namespace SezBot.Text.Quotations;

/// <summary>A post as it reads after a name: «вице-губернатора области» becomes «вице-губернатор области», a capital of a sentence's beginning goes.</summary>
internal static partial class PostAfterName
{
    [GeneratedRegex(@"\A(?:\p{L}+-)?(?<word>\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>Null for a post in another case that cannot be put into the nominative: «генеральному директору».</summary>
    public static string? Of(string role)
    {
        var word = Head().Match(role).Groups["word"];
        var form = word.Value.ToLowerInvariant();
        if (Posts.IsNominative(form))
            return LowerFirst(role);
        if (Posts.Root(form) is not { } root || IsAbbreviated(form))
            return null;
        return LowerFirst(role[..word.Index] + Nominative(root) + role[(word.Index + word.Length)..]);
    }

    // «замруководителя» has the root of «заместитель» but is written otherwise; a word in -щего is an adjective.
    private static bool IsAbbreviated(string form) => !form.StartsWith(Posts.Root(form)!, StringComparison.Ordinal) || Posts.Root(form)!.EndsWith('щ') || Posts.Root(form)!.EndsWith("нн", StringComparison.Ordinal);

    private static string Nominative(string root) => root switch
    {
        "глав" => "глава",
        _ when root.EndsWith("тел", StringComparison.Ordinal) || root.EndsWith("тар", StringComparison.Ordinal) => root + "ь",
        _ => root,
    };

    private static string LowerFirst(string role) => role.Length > 1 && char.IsLower(role[1]) ? char.ToLowerInvariant(role[0]) + role[1..] : role;
}
