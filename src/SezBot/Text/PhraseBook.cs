using System.Globalization;
using System.Reflection;
using System.Resources;

namespace SezBot.Text;

/// <summary>The phrases of one pair of resource files: English in the neutral one, Russian beside it.</summary>
/// <param name="resourceBase">Full name of the resource without its language and ending.</param>
public sealed class PhraseBook(string resourceBase, Assembly assembly)
{
    private readonly ResourceManager _resources = new(resourceBase, assembly);

    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    /// <exception cref="MissingManifestResourceException">There is no such phrase: a bug.</exception>
    public string Get(string key, string language, params object?[] values)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var phrase = _resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No phrase '{key}' for '{language}'.");
        return values.Length == 0 ? phrase : string.Format(culture, phrase, values);
    }

    /// <summary>«5 статей», "5 articles".</summary>
    /// <param name="noun">Key of the forms of a noun, separated by <c>|</c> in the order of <see cref="PluralForm"/>.</param>
    public string Count(string noun, long count, string language)
    {
        var form = Get(noun, language).Split('|')[PluralForm.Of(count, language)];
        return string.Create(CultureInfo.GetCultureInfo(language), $"{count:N0} {form}");
    }

    /// <summary>«31 октября 2025» or "31 October 2025"; null stays null.</summary>
    public static string? Date(DateOnly? date, string language) => date?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language));
}
