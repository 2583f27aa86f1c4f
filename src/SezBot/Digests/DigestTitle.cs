using System.Globalization;

namespace SezBot.Digests;

/// <summary>The first line of a summary, and what is said where there is none.</summary>
internal static class DigestTitle
{
    /// <summary>«ОЭЗ: главное за 21 ноября».</summary>
    /// <param name="today">A year other than this day's is named.</param>
    public static string Of(string? name, DateOnly date, DateOnly today, string language) => DigestPhrases.Get("Title", language, Field(name, language), Day(date, today, language));

    public static string NoNews(string? name, DateOnly date, DateOnly today, string language) =>
        DigestPhrases.Get("NoNews", language, Field(name, language), Day(date, today, language));

    public static string Field(string? name, string language) => name ?? DigestPhrases.Get("Field", language);

    private static string Day(DateOnly date, DateOnly today, string language) =>
        date.ToString(date.Year == today.Year ? "d MMMM" : language == "ru" ? "d MMMM yyyy 'года'" : "d MMMM yyyy", CultureInfo.GetCultureInfo(language));
}
