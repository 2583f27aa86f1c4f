using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>A sentence that may answer the question, with what speaks for it.</summary>
/// <param name="Score">For ordering within one question.</param>
/// <param name="Strength">The probability, 0 to 1, that the corpus answers the question here; comparable between questions and corpora.</param>
public sealed record Evidence(
    AnalyzedPassage Passage, int SentenceIndex, EvidenceFeatures Features, double Score, double Strength)
{
    public AnalyzedSentence Sentence => Passage.Sentences[SentenceIndex];

    public Article Article => Passage.Article;

    /// <summary>Where the sentence stands in the article's text.</summary>
    public TextSpan Span => new(Passage.Passage.Start + Sentence.Span.Start, Passage.Passage.Start + Sentence.Span.End);

    /// <summary>Whether the citation covers some of the sentence.</summary>
    public bool IsIn(Citation citation) => citation.Article == Article.Id && Span.Overlaps(new TextSpan(citation.Start, citation.End));

    public string Quote => Passage.TextOf(Sentence);
}
