using System.Text;
using Microsoft.ML.Tokenizers;

namespace SezBot.LanguageModels;

/// <summary>Tokens of the o200k vocabulary, for servers that tell none. Another model's own vocabulary gives other numbers.</summary>
internal static class TokenEstimate
{
    /// <summary>Merging takes quadratic time inside one word; no word is that long, and what is gets counted in bytes.</summary>
    private const int LongestWord = 256;

    private static readonly Lazy<TiktokenTokenizer> O200k = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    public static int Of(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        foreach (var (offset, length) in O200k.Value.PreTokenizer!.PreTokenize(text))
        {
            var word = text.Slice(offset, length);
            tokens += length > LongestWord ? Encoding.UTF8.GetByteCount(word) : O200k.Value.CountTokens(word);
        }
        return tokens;
    }
}
