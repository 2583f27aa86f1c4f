using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Text.Drafts;

/// <summary>Citation marks: found in a draft, in the ways models write them: [1], [1, 2], [1-3], [^1], 【1†source】, (источник 1), (1) before a full stop, ¹.</summary>
internal static partial class CitationMarks
{
    private const int LongestRange = 20;

    // The evidence has numbers of one or two digits; four are read so that an invented one is a mark, too, and no year in round brackets.
    // Numbers, labels and separators are atomic: no draft makes the search try one stretch twice.
    private const string Number = @"(?>\p{Nd}{1,4})";
    private const string Label = @"(?>(?:(?:источник\w{0,3}|ист|см|source[s]?|src|doc(?:ument)?s?|ref(?:erence)?s?|evidence|№|n|#|\^)[.:]?\s?){0,2})";
    private const string Separator = @"(?>\s{0,2}(?:[,;&‚，、]|и\b|and\b|[-–—‑－~]|\.\.|\]\s?[-–—]?\s?\[|(?<=\s))\s{0,2})";

    [GeneratedRegex(
        $$"""
        [\[【［〔⟦]{1,2}\s?{{Label}}(?<list>{{Number}}(?:{{Separator}}{{Label}}{{Number}}){0,20})\s?(?:[†‡|:][^\]】］〕⟧\n]{0,80})?[\]】］〕⟧]{1,2}|[(（]\s?(?:источник\w{0,3}|ист|source[s]?|doc|ref)[.:]?\s?[№#]?\s?(?<list>{{Number}}(?:{{Separator}}{{Number}}){0,20})\s?[)）]|[(（](?<list>\p{Nd}{1,2}(?:\s?,\s?\p{Nd}{1,2}){0,9})[)）](?=\s*(?:[.!?…]|$))|(?<=[.!?…]\s?)[(（](?<list>\p{Nd}{1,2}(?:\s?,\s?\p{Nd}{1,2}){0,9})[)）]|(?<=[\p{L}\p{P}])(?<!\b(?:к|с|д|м|k|c|d|m)?[мm])(?<list>[¹²³⁴-⁹⁰]{1,2}(?:[,˒ ]?[¹²³⁴-⁹⁰]{1,2}){0,5})
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <returns>Places and numbers of the marks, in the order of the text; they do not overlap.</returns>
    public static IEnumerable<CitationMark> Find(string text)
    {
        for (var mark = Marks().Match(text); mark.Success; mark = mark.NextMatch())
            yield return new CitationMark(mark.Index, mark.Index + mark.Length, Read(mark.Groups["list"].Value));
    }

    /// <summary>«[1][2]»: the way in which the program itself writes them.</summary>
    public static string Write(IEnumerable<int> numbers) => string.Concat(numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")));

    private static List<int> Read(string list)
    {
        var numbers = new List<int>();
        var isRange = false;
        for (var at = 0; at < list.Length;)
        {
            if (Digit(list[at]) < 0)
            {
                isRange |= list[at] is '-' or '–' or '—' or '‑' or '－' or '~' or '.';
                isRange &= list[at] is not (',' or ';');
                at++;
                continue;
            }
            var number = 0;
            for (; at < list.Length && Digit(list[at]) is var digit and >= 0; at++)
                number = Math.Min(number * 10 + digit, 9999);
            if (isRange && numbers.Count > 0 && number - numbers[^1] is > 1 and <= LongestRange)
                numbers.AddRange(Enumerable.Range(numbers[^1] + 1, number - numbers[^1] - 1));
            numbers.Add(number);
            isRange = false;
        }
        return numbers;
    }

    private static int Digit(char c) => c switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' => 0,
        >= '⁴' and <= '⁹' => c - '⁰',
        _ => CharUnicodeInfo.GetDecimalDigitValue(c),
    };
}
