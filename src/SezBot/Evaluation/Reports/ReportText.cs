using System.Globalization;
using System.Xml.Linq;
using SezBot.Text;

namespace SezBot.Evaluation.Reports;

/// <summary>What a report says in one language: phrases from the resource files of this folder, and numbers as people write them.</summary>
/// <param name="language"><c>ru</c> or <c>en</c>.</param>
internal sealed class ReportText(string language)
{
    private static readonly PhraseBook Book = new("SezBot.Evaluation.Reports.ReportPhrases", typeof(ReportText).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string Language => language;

    public string Get(string key, params object?[] values) => Book.Get(key, language, values);

    public string Count(string noun, int count) => Book.Count(noun, count, language);

    /// <summary>«91,3 %».</summary>
    public string Percent(double share, int digits = 1) => share.ToString($"P{digits}", _culture);

    public string Number(double number, int digits = 2) => number.ToString($"N{digits}", _culture);

    public string Date(DateTimeOffset at) => $"{PhraseBook.Date(DateOnly.FromDateTime(at.DateTime), language)}, {at.ToString("HH:mm zzz", CultureInfo.InvariantCulture)}";

    /// <summary>A share that a program can read too; a dash where there is none.</summary>
    public XElement Share(double? share, int digits = 1) => Value(share, share is { } known ? Percent(known, digits) : "—");

    public static XElement Value(double? value, string shown) =>
        value is { } known ? Html.Of("data", new XAttribute("value", known.ToString(CultureInfo.InvariantCulture)), shown) : Html.Of("span", shown);
}
