using SezBot.Text.Quotations;

namespace SezBot.Tests.Text.Quotations;

/// <summary>One line of expectation of <c>cases.md</c>.</summary>
/// <param name="Role">Null for a hyphen.</param>
/// <param name="Words">«first … last»; null where the words are not looked at.</param>
internal sealed record ExpectedQuotation(string Speaker, string? Role, SpeakerKind Kind, bool IsDirect, string? Words)
{
    private const string Organisation = " (org)";

    /// <summary>Null for «none».</summary>
    public static ExpectedQuotation? Read(string line)
    {
        var parts = line["=>".Length..].Split('|', StringSplitOptions.TrimEntries);
        if (parts is ["none"])
            return null;
        var isOrganisation = parts[0].EndsWith(Organisation, StringComparison.Ordinal);
        return new ExpectedQuotation(
            isOrganisation ? parts[0][..^Organisation.Length] : parts[0], Known(parts[1]), isOrganisation ? SpeakerKind.Organisation : SpeakerKind.Person,
            parts[2] == "direct", Known(parts[3]));
    }

    public bool NamesSpeakerOf(Quotation quotation) => (Speaker, Kind, IsDirect) == (quotation.Speaker, quotation.Kind, quotation.IsDirect);

    public bool Fits(Quotation quotation, string text) => NamesSpeakerOf(quotation) && Role == quotation.Role && HasWords(quotation.Words.Of(text));

    private bool HasWords(string words) => Words?.Split('…', StringSplitOptions.TrimEntries) is not [var first, var last]
        || (words.StartsWith(first, StringComparison.Ordinal) && words.EndsWith(last, StringComparison.Ordinal));

    private static string? Known(string part) => part == "-" ? null : part;
}
