namespace SezBot.Text.Drafts.Comparing;

/// <summary>Tells by its shape whether a word is of a proper name.</summary>
internal static class NameReader
{
    /// <summary>A capital within a sentence, or Latin letters among Cyrillic ones. The first word of a sentence is none by this.</summary>
    public static bool IsName(FactText text, int at)
    {
        var token = text.Tokens[at];
        if (token.IsNumber || text.IsCounted[at])
            return false;
        if (!text.IsEnglish && char.IsAsciiLetter(text.Text[token.Span.Start]) && token.Span.Length > 1)
            return true;
        return text.IsCapitalised(at) && !BeginsSentence(text, at) && !(token.IsStopWord && token.Span.Length < 4 && !IsInCapitals(text, token));
    }

    public static bool BeginsSentence(FactText text, int at)
    {
        if (at == 0)
            return true;
        for (var before = text.Tokens[at].Span.Start - 1; before >= text.Tokens[at - 1].Span.End; before--)
        {
            if (text.Text[before] is '.' or '!' or '?' or '…' or '\n' or ':')
                return !IsInitial(text, at - 1);
        }
        return false;
    }

    private static bool IsInitial(FactText text, int at) => text.Tokens[at].Span.Length == 1 && text.IsCapitalised(at);

    private static bool IsInCapitals(FactText text, Token token) => token.Span.Length > 1 && text.Of(token).All(char.IsUpper);
}
