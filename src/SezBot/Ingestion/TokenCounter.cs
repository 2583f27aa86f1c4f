using System.Collections.Concurrent;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace SezBot.Ingestion;

/// <summary>
/// Counts tokens of the o200k vocabulary, word by word with a memory of words, because merging is what takes the time and
/// words recur. The vocabulary takes a moment to load and loads once.
/// </summary>
public static class TokenCounter
{
    /// <summary>Merging takes quadratic time inside one word. No word is that long, and what is gets counted in bytes.</summary>
    private const int LongestWord = 256;

    /// <summary>Words remembered; some megabytes.</summary>
    private const int MaxWords = 100_000;

    private static readonly Lazy<TiktokenTokenizer> O200k = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));
    private static readonly ConcurrentDictionary<string, int> Words = new(StringComparer.Ordinal);
    private static int _remembered;

    /// <summary>A token covers at least one byte of UTF-8, so the bytes are an upper bound that costs nothing.</summary>
    public static int UpperBound(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Never less than there are; more only where a single word has over 256 characters.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        foreach (var (offset, length) in O200k.Value.PreTokenizer!.PreTokenize(text))
            tokens += CountWord(text.Slice(offset, length));
        return tokens;
    }

    /// <summary>The length of the longest row of words from the beginning that has at most <paramref name="limit"/> tokens, or of a part of the first.</summary>
    public static int Prefix(ReadOnlySpan<char> text, int limit)
    {
        var end = 0;
        foreach (var (offset, length) in O200k.Value.PreTokenizer!.PreTokenize(text))
        {
            var tokens = CountWord(text.Slice(offset, length));
            if (tokens > limit)
                return end > 0 ? end : BytePrefix(text, limit);
            limit -= tokens;
            end = offset + length;
        }

        return text.Length;
    }

    private static int CountWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return UpperBound(word);
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
            return known;
        var tokens = O200k.Value.CountTokens(word);
        if (Volatile.Read(ref _remembered) < MaxWords && Words.TryAdd(word.ToString(), tokens))
            Interlocked.Increment(ref _remembered);
        return tokens;
    }

    private static int BytePrefix(ReadOnlySpan<char> text, int limit)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            limit -= rune.Utf8SequenceLength;
            if (limit < 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }
}
