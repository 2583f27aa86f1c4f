using SezBot.Text;

namespace SezBot.Digests;

/// <summary>A sentence of an article.</summary>
/// <param name="Index">Its place in the article, from 0.</param>
public sealed record NewsSentence(int Index, TextSpan Span, string Text, IReadOnlyList<Token> Tokens)
{
    public static IReadOnlyList<NewsSentence> Of(string text) =>
    [
        .. SentenceSplitter.Split(text).Select((span, index) => new NewsSentence(index, span, span.Of(text), Analyzer.Tokens(span.Of(text)))),
    ];
}
