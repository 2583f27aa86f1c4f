using SezBot.Text;

namespace SezBot.Digests;

/// <summary>A sentence that a story may show. Its citation is the whole sentence.</summary>
/// <param name="Shown">As it is shown: on one line.</param>
/// <param name="Reprints">The same told by other publishers: cited beside it.</param>
internal sealed record DraftSentence(NewsItem Item, TextSpan Span, string Shown, IReadOnlyList<(NewsItem Item, TextSpan Span)> Reprints)
{
    /// <summary>Another article gives another figure: publisher and date are shown with the sentence.</summary>
    public bool IsDisputed { get; init; }

    public static DraftSentence Of(NewsItem item, NewsSentence sentence) => new(item, sentence.Span, OneLine(sentence.Text), []);

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
