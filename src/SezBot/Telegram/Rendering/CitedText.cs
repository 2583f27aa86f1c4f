using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Telegram.Rendering;

/// <summary>Plain text with <c>[n]</c> in it as runs whose numbers are links.</summary>
internal static partial class CitedText
{
    [GeneratedRegex(@"\[(?<n>[1-9][0-9]{0,2})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <param name="urlOf">What a number opens; null for one that the source itself has in brackets.</param>
    public static IReadOnlyList<TextRun> Runs(string text, Func<int, string?> urlOf)
    {
        var (runs, at) = (new List<TextRun>(), 0);
        foreach (Match mark in Marks().Matches(text))
        {
            runs.Add(new TextRun(text[at..mark.Index]));
            runs.Add(new TextRun(mark.Value, Url: urlOf(int.Parse(mark.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))));
            at = mark.Index + mark.Length;
        }
        runs.Add(new TextRun(text[at..]));
        return runs;
    }
}
