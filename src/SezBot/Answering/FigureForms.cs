using System.Globalization;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Other ways to write the figures of a question: «2,5 млрд» is «2 500 млн», «17 процентов» are «17%».</summary>
internal static class FigureForms
{
    private const decimal Least = 0.1m;
    private const decimal Most = 1_000_000m;
    private const int MostDecimals = 3;

    private static readonly NumberFormatInfo Plain = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    private static readonly (decimal Factor, string[] Words)[] Scales =
        [(1e9m, ["млрд", "миллиард"]), (1e6m, ["млн", "миллион"]), (1e3m, ["тыс", "тысяч"])];

    /// <summary>The index of a token, and words that stand for it where a text writes the figure in another way.</summary>
    public static IEnumerable<(int At, IReadOnlyList<Token> Words)> Of(string text, IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].IsNumber)
                continue;
            if (tokens[at + 1].Stem == "процент")
                yield return (at + 1, Analyzer.Tokens($"{tokens[at].Form}%"));
        }
        if (!tokens.Any(IsScale))
            yield break;
        foreach (var mention in NumberMentions.Find(text).Where(mention => mention.Value >= Scales[^1].Factor))
        {
            var forms = Written(mention.Value).Select(Analyzer.Tokens).ToList();
            foreach (var (at, token) in tokens.Index().Where(token => token.Item.Span.Overlaps(mention.Span) && (token.Item.IsNumber || IsScale(token.Item))))
            {
                foreach (var form in forms)
                    yield return (at, form);
            }
        }
    }

    private static bool IsScale(Token token) => Scales.Any(scale => scale.Words.Any(word => token.Form.StartsWith(word, StringComparison.Ordinal)));

    private static IEnumerable<string> Written(decimal value)
    {
        foreach (var (factor, words) in Scales)
        {
            var count = value / factor;
            if (count < Least || count >= Most || decimal.Round(count, MostDecimals) != count)
                continue;
            foreach (var word in words)
            {
                yield return $"{count.ToString("0.###", Plain)} {word}";
                if (count >= 1000)
                    yield return $"{count.ToString("#,0.###", Plain)} {word}";
            }
        }
    }
}
