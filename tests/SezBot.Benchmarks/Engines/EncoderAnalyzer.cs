using Lucene.Net.Analysis;
using SezBot.Text;
using Analyzer = Lucene.Net.Analysis.Analyzer;
using Token = SezBot.Text.Token;

namespace SezBot.Benchmarks.Engines;

/// <summary>Gives Lucene what SezBot's encoder searches by: stems in one field, character n-grams of the words in another.</summary>
internal sealed class EncoderAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const string Stems = "stems";
    public const string Grams = "grams";

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new TermTokenizer(reader, fieldName == Stems ? StemsOf : GramsOf));

    private static IEnumerable<string> StemsOf(string text) => Telling(text).Select(token => token.Stem);

    private static IEnumerable<string> GramsOf(string text)
    {
        var size = EncoderConstants.Current.GramSize;
        foreach (var token in Telling(text))
        {
            var padded = $" {token.Form} ";
            for (var at = 0; at + size <= padded.Length; at++)
                yield return padded.Substring(at, size);
        }
    }

    private static IEnumerable<Token> Telling(string text) => SezBot.Text.Analyzer.Tokens(text).Where(token => !token.IsStopWord);
}
