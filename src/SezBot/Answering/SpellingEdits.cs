using SezBot.Text;

namespace SezBot.Answering;

/// <summary>What a word with one slip may have been meant to be, each with how unlikely the slip is, about 0.6 to 2.5.</summary>
internal static class SpellingEdits
{
    private const double Doubled = 0.6;
    private const double SoundsAlike = 0.7;
    private const double BesideOnKeyboard = 0.8;
    private const double Swapped = 0.8;
    private const double LeftOut = 1.1;
    private const double TooMuch = 1.2;
    private const double AnyOther = 1.6;

    // People get the first letter of a word right.
    private const double AtBeginning = 0.8;

    private const string Russian = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private const string English = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Alike = ["оа", "еи", "иы", "еэ", "ий", "зс", "тд", "бп", "гк", "вф", "шщ", "жш", "ьъ", "цс", "ei", "ao", "sz", "ck", "iy", "td"];

    public static IEnumerable<(string Form, double Cost)> Of(string form)
    {
        var alphabet = char.IsAsciiLetter(form[0]) ? English : Russian;
        for (var at = 0; at <= form.Length; at++)
        {
            foreach (var (edited, cost) in At(form, at, alphabet))
                yield return (edited, at == 0 ? cost + AtBeginning : cost);
        }
    }

    private static IEnumerable<(string Form, double Cost)> At(string form, int at, string alphabet)
    {
        var (before, after) = (form[..at], form[at..]);
        foreach (var letter in alphabet)
            yield return ($"{before}{letter}{after}", CostOfInserting(form, at, letter));
        if (at == form.Length)
            yield break;
        yield return (before + after[1..], CostOfDropping(form, at));
        if (after.Length > 1 && after[0] != after[1])
            yield return ($"{before}{after[1]}{after[0]}{after[2..]}", Swapped);
        foreach (var letter in alphabet)
        {
            if (letter != form[at])
                yield return ($"{before}{letter}{after[1..]}", CostOfReplacing(form[at], letter));
        }
    }

    private static double CostOfInserting(string form, int at, char letter) =>
        (at > 0 && form[at - 1] == letter) || letter is 'ь' or 'ъ' ? Doubled : LeftOut;

    private static double CostOfDropping(string form, int at) =>
        (at > 0 && form[at - 1] == form[at]) || form[at] is 'ь' or 'ъ' ? Doubled
        : (at > 0 && KeyboardLayout.AreNeighbours(form[at - 1], form[at])) || (at + 1 < form.Length && KeyboardLayout.AreNeighbours(form[at + 1], form[at])) ? BesideOnKeyboard
        : TooMuch;

    private static double CostOfReplacing(char typed, char meant) =>
        Alike.Any(pair => (pair[0] == typed && pair[1] == meant) || (pair[1] == typed && pair[0] == meant)) ? SoundsAlike
        : KeyboardLayout.AreNeighbours(typed, meant) ? BesideOnKeyboard
        : AnyOther;
}
