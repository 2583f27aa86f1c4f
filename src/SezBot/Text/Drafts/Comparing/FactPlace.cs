using System.Globalization;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>A figure or a date at its place in a text.</summary>
/// <param name="At">Index of its first token.</param>
/// <param name="Kind">Facts of one kind could be taken for each other: a unit, or how exact a date is.</param>
internal sealed record FactPlace(int At, string Kind, string Value, bool IsDate)
{
    public static IReadOnlyList<FactPlace> Of(FactText text) => [.. Figures(text), .. Dates(text)];

    private static IEnumerable<FactPlace> Figures(FactText text) => text.Figures
        .Where(figure => figure is { IsOrdinal: false } and ({ Unit: not null } or { IsScaled: true }))
        .Select(figure => new FactPlace(figure.First, figure.Unit ?? "", figure.Value.ToString(CultureInfo.InvariantCulture), false));

    private static IEnumerable<FactPlace> Dates(FactText text)
    {
        foreach (var date in text.Dates)
        {
            var at = text.TokenAt(date.Span.Start);
            if (at is null)
                continue;
            if (date.Day is not null)
                yield return new FactPlace(at.Value, "day", $"{date.Month}-{date.Day}", true);
            else if (date.Month is not null)
                yield return new FactPlace(at.Value, "month", $"{date.Month}", true);
        }
    }
}
