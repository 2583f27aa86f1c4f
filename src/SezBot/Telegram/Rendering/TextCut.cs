using SezBot.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>Where a text that is too long is best cut: after a sentence, else between words, else between characters.</summary>
internal sealed class TextCut(string text)
{
    private readonly Lazy<IReadOnlyList<TextSpan>> _sentences = new(() => SentenceSplitter.Split(text));

    /// <summary>The end of the first piece of <paramref name="rest"/>, which is longer than <paramref name="room"/>.</summary>
    /// <param name="room">UTF-16 units, at least 2.</param>
    public int EndWithin(TextSpan rest, int room)
    {
        var latest = rest.Start + room;
        return AfterSentence(rest.Start + (room / 2), latest) ?? BetweenWords(rest.Start, latest) ?? BetweenCharacters(text, latest);
    }

    public static int BetweenCharacters(string text, int at) =>
        at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    // A message half empty reads worse than one that ends within a sentence.
    private int? AfterSentence(int earliest, int latest) =>
        _sentences.Value.Where(sentence => sentence.End >= earliest && sentence.End <= latest).Select(sentence => (int?)sentence.End).LastOrDefault();

    private int? BetweenWords(int start, int latest)
    {
        for (var at = latest; at > start; at--)
        {
            if (text[at] is ' ' or '\n' or '\t')
                return at;
        }
        return null;
    }
}
