using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>The words that the program or the corpus at hand knows; a word that is none of them may be a slip.</summary>
internal sealed class Vocabulary(BackgroundFrequencies background, AliasList aliases, ICorpusSnapshot corpus)
{
    // As common as the most common words of the background table: a function word is what was meant more often than any other.
    private const int FunctionWordFrequency = 10_000;

    private readonly HashSet<uint> _asked = [];
    private readonly HashSet<uint> _held = [];

    /// <summary>Asks the corpus about these words, in one call, as far as they were not asked about before.</summary>
    public async Task LookUpAsync(IEnumerable<Token> words, CancellationToken cancel)
    {
        var terms = words.Select(word => LexicalEncoder.StemIndex(word.Stem)).Where(_asked.Add).ToList();
        if (terms.Count > 0)
            _held.UnionWith(await corpus.KnownAsync(terms, cancel));
    }

    public bool Knows(Token word) => KnowsWithoutCorpus(word) || IsInCorpus(word);

    public bool KnowsWithoutCorpus(Token word) => word.IsNumber || Frequency(word) > 0 || aliases.Knows(word.Stem);

    /// <summary>Whether a passage holds the word; false as long as it was not looked up.</summary>
    public bool IsInCorpus(Token word) => _held.Contains(LexicalEncoder.StemIndex(word.Stem));

    /// <summary>Whether the corpus or the list of names has the word: only then can a name be what was meant.</summary>
    public bool HasName(Token word) => IsInCorpus(word) || aliases.Knows(word.Stem);

    /// <summary>In how many background passages the word occurs; 0 for one that is unknown there.</summary>
    public int Frequency(Token word) => word.IsStopWord || QuestionWords.IsKnown(word.Form) ? FunctionWordFrequency : background.Frequency(word.Stem);

    /// <summary>The share of the letters of a text that stand in known words, 0 to 1; words of one letter are known in any language.</summary>
    public double KnownShare(string text)
    {
        var words = Analyzer.Tokens(text).Where(word => word.Form.Length > 1 && !word.IsNumber).ToList();
        var letters = words.Sum(word => word.Form.Length);
        return letters == 0 ? 1 : words.Where(Knows).Sum(word => word.Form.Length) / (double)letters;
    }
}
