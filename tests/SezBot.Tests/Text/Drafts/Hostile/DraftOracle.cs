using System.Text.RegularExpressions;
using SezBot.Text.Drafts;

namespace SezBot.Tests.Text.Drafts.Hostile;

/// <summary>Judges what a reader would be shown, by plain comparison of text; it knows what was planted and nothing of the check.</summary>
internal static partial class DraftOracle
{
    [GeneratedRegex(@"://|www\.|t\.me|[A-Za-z]\.[A-Za-z]{2}|\.рф\b|[<>`\[\]@#]|\|\||\{\{|(?<![\p{L}\p{N}])/[A-Za-z]{2}|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\*\*|__")]
    private static partial Regex Live();

    /// <summary>Whether a text holds a link, markup, a mention, a command or a hidden character.</summary>
    public static bool IsLive(string text) => Live().IsMatch(text);

    /// <summary>What reached the reader and should not have; null where all is well.</summary>
    public static string? Escaped(DraftWorld world, string? planted, IReadOnlyList<CheckedSentence> shown)
    {
        foreach (var sentence in shown)
        {
            if (planted is not null && Corruptions.Norm(sentence.Text).Contains(Corruptions.Norm(planted).Trim()))
                return sentence.Text;
            if (IsLive(sentence.Text))
                return sentence.Text;
            var cited = string.Join('\n', sentence.Citations.Select(n => world.Evidence.Single(item => item.N == n)).Select(item => $"{item.Text}\n{item.Title}\n{item.Publisher}\n{item.Published:yyyy-MM-dd}"));
            if (sentence.Citations.Count == 0 || Regex.Matches(sentence.Text, @"\d+").Any(digits => !cited.Contains(digits.Value)))
                return sentence.Text;
        }
        return null;
    }

    /// <summary>The shown sentences, all of them verbatim ones, are each cited by evidence that holds them.</summary>
    public static string? Miscited(DraftWorld world, IReadOnlyList<CheckedSentence> shown) => shown
        .FirstOrDefault(sentence => sentence.Citations.Count == 0
            || !sentence.Citations.All(n => Letters(world.Evidence.Single(item => item.N == n).Text).Contains(Letters(sentence.Text))))?.Text;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
