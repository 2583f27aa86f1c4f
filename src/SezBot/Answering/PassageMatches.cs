using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Which words of the question a passage and its title hold, sentence by sentence.</summary>
internal sealed class PassageMatches(TermMatches matches, AnalyzedPassage passage)
{
    public AnalyzedPassage Passage => passage;

    public IReadOnlyList<SentenceMatches> Sentences { get; } = [.. passage.Sentences.Select(sentence => new SentenceMatches(matches, sentence.Tokens))];

    public SentenceMatches Title { get; } = new(matches, Analyzer.Tokens(passage.Article.Title ?? ""));
}
