using System.Text.RegularExpressions;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>The sentences of an article that a summary may show, with how well each tells what happened.</summary>
/// <param name="background">How telling a word is.</param>
internal sealed partial class TellingSentences(NewsItem item, BackgroundFrequencies background)
{
    private const int FewestWords = 6;
    private const int FewestWithFigure = 4;

    /// <summary>Characters of a sentence that a summary shows.</summary>
    public const int Longest = 330;

    // Judged by reading summaries of the sample and of the five articles of tests: news begin with what happened.
    private const double TitleWeight = 1.5;
    private const double PlaceWeight = 2.0;
    private const double FigureWeight = 0.5;
    private const double PlanWeight = 0.3;
    private const int Comfortable = 200;

    // «Сообщение ТАСС передано из …»: about the report, not about what happened.
    [GeneratedRegex(@"^(?:сообщение|комментарий|публикация|новость|материал|статья|об этом|напомним)\s|\b(?:вош[её]л|вошла|вошли) в сообщение", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutTheReport();

    private static readonly HashSet<string> ThirdPerson = ["он", "она", "они", "he", "she", "they"];
    private static readonly HashSet<string> GoingOn = ["а", "но", "и", "зато", "then", "but", "and", "so"];

    private readonly Dictionary<string, double> _title = Weights(Analyzer.Tokens(item.Article.Title ?? ""), background);
    private IReadOnlyList<NewsSentence>? _shown;

    [GeneratedRegex(@"https?://|www\.|cookie|\bфото\b|читайте также|подпис(?:ывайтесь|аться)|политик\w+ конфиденциальности|©|источник:|назад к|возврат к", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<NewsSentence> All() => _shown ??= [.. item.Sentences.Where(IsShown)];

    /// <summary>What happened: near the beginning, and about what the title is about.</summary>
    public double Essence(NewsSentence sentence) =>
        (TitleWeight * Overlap(sentence)) + (PlaceWeight / (1 + (0.7 * PlaceOf(sentence)))) + (FigureWeight * Math.Min(1, Figures(sentence))) - Unwieldy(sentence);

    /// <summary>What else is to be known: a figure, what is planned by when.</summary>
    public double Detail(NewsSentence sentence) =>
        (FigureWeight * Math.Min(2, Figures(sentence))) + (PlanWeight * Math.Min(2, DateMentions.Find(sentence.Text).Count)) + (0.5 * Overlap(sentence))
        + (PlaceWeight / (3 + PlaceOf(sentence))) - Unwieldy(sentence);

    /// <summary>The share of a sentence's weight that is told by other words already, 0 to 1.</summary>
    public double Told(NewsSentence sentence, string already)
    {
        var (words, known) = (Weights(sentence.Tokens, background), Analyzer.Tokens(already).Select(token => token.Stem).ToHashSet());
        var total = words.Values.Sum();
        return total == 0 ? 1 : words.Where(word => known.Contains(word.Key)).Sum(word => word.Value) / total;
    }

    private bool IsShown(NewsSentence sentence) =>
        sentence.Tokens.Count >= (Figures(sentence) > 0 ? FewestWithFigure : FewestWords)
        && sentence.Text.Length <= Longest
        && IsEnded(sentence.Text)
        && (char.IsUpper(sentence.Text[0]) || char.IsDigit(sentence.Text[0]) || sentence.Text[0] is '«' or '"')
        && !IsSomebodysWords(sentence)
        && !LeaningSentences.Leans(sentence.Tokens)
        && !GoingOn.Contains(sentence.Tokens[0].Form)
        && !FirstPerson.Speaks(sentence)
        && !sentence.Tokens.Any(token => ThirdPerson.Contains(token.Form))
        && !Furniture().IsMatch(sentence.Text)
        && !AboutTheReport().IsMatch(sentence.Text)
        && IsBalanced(sentence.Text);

    // Somebody's own words are shown as a quotation with their speaker, or not at all.
    private bool IsSomebodysWords(NewsSentence sentence) => item.Quotations.Any(quotation => quotation.IsDirect && quotation.Words.Overlaps(sentence.Span));

    // A headline or an item of a list has no final stop.
    private static bool IsEnded(string text) => text[^1] is '.' or '!' or '…' || (text[^1] is '»' or '"' && text[^2] is '.' or '!' or '?' or '…');

    private static bool IsBalanced(string text) => text.Count('«') == text.Count('»') && text.Count('(') == text.Count(')') && text.Count('"') % 2 == 0;

    // Among those that can be shown: the headline and the date line come first in many texts.
    private int PlaceOf(NewsSentence sentence) => All().TakeWhile(other => other.Index < sentence.Index).Count();

    private double Overlap(NewsSentence sentence)
    {
        var total = _title.Values.Sum();
        return total == 0 ? 0 : sentence.Tokens.Select(token => token.Stem).Distinct().Sum(stem => _title.GetValueOrDefault(stem)) / total;
    }

    private static double Figures(NewsSentence sentence) => NumberMentions.Find(sentence.Text).Sum(Figure.Importance);

    private static double Unwieldy(NewsSentence sentence) => Math.Max(0, sentence.Text.Length - Comfortable) / 150.0;

    private static Dictionary<string, double> Weights(IEnumerable<Token> tokens, BackgroundFrequencies background) => tokens
        .Where(token => !token.IsStopWord).DistinctBy(token => token.Stem).ToDictionary(token => token.Stem, token => background.Weight(token.Stem));
}
