using System.IO.Hashing;
using System.Text;
using SezBot.Text;

namespace SezBot.Tests.LanguageModels;

/// <summary>
/// A test part and no embedding model: each stem of a text counts in a place of its own hash, and words that a test declares to mean the same
/// share one. So a test knows what is near to what.
/// </summary>
internal sealed class HashedWordsEmbedding(int dimension = 256)
{
    private readonly Dictionary<string, string> _meanings = [];

    public HashedWordsEmbedding Same(string word, string other)
    {
        _meanings[Analyzer.Tokens(other).Single().Stem] = Analyzer.Tokens(word).Single().Stem;
        return this;
    }

    public float[] Embed(string text)
    {
        var vector = new float[dimension];
        vector[0] = 0.01f; // no text is without a direction
        foreach (var token in Analyzer.Tokens(text))
            vector[XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(_meanings.GetValueOrDefault(token.Stem, token.Stem))) % dimension]++;
        return vector;
    }
}
