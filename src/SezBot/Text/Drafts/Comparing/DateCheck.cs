namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// Each date of a draft has to be in the evidence, as exact or more exact, or be the article's own. A day and month without a year may be
/// given the year that brings it nearest to the article's date. Words of time that are relative («вчера», «в прошлом году») count only as
/// they stand.
/// </summary>
internal static class DateCheck
{
    // a half of a year: beyond it another year would be nearer
    private const int NearDays = 183;

    public static Fault? Find(FactText draft, IReadOnlyList<EvidenceView> evidence)
    {
        foreach (var date in draft.Dates)
        {
            if (!draft.IsQuoted(new Token(date.Span, "", "", false)) && !evidence.Any(item => Holds(item, date)))
                return new Fault(DropReason.UnsupportedDate, date.Span.Of(draft.Text));
        }
        for (var at = 0; at < draft.Tokens.Count; at++)
        {
            if (TimeWords.KeyAt(draft.Tokens, at) is { } key && !draft.Dates.Any(date => date.Span.Overlaps(draft.Tokens[at].Span))
                && !evidence.Any(item => item.TimeWords.Contains(key)))
                return new Fault(DropReason.UnsupportedDate, draft.Of(draft.Tokens[at]));
        }
        return null;
    }

    private static bool Holds(EvidenceView item, DateMention date)
    {
        if (item.Facts.Dates.Any(other => Covers(other.Year, other.Month, other.Day, date) || CoversWithYear(item.Published, other, date)))
            return true;
        if (item.Published is { } own && Covers(own.Year, own.Month, own.Day, date))
            return true;
        return date is { Month: null, Day: null } && item.Facts.Figures.Any(figure => figure.Value == date.Year && figure is { Unit: null or "год", IsScaled: false });
    }

    private static bool Covers(int? year, int? month, int? day, DateMention date) =>
        (date.Year is null || date.Year == year) && (date.Month is null || date.Month == month) && (date.Day is null || date.Day == day);

    private static bool CoversWithYear(DateOnly? published, DateMention found, DateMention date) =>
        published is { } own && found is { Year: null, Month: { } month } && date.Year is { } year && Covers(year, month, found.Day, date)
        && Math.Abs(new DateOnly(year, month, Math.Min(found.Day ?? 15, DateTime.DaysInMonth(year, month))).DayNumber - own.DayNumber) <= NearDays;
}
