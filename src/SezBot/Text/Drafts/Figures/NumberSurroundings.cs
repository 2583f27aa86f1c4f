namespace SezBot.Text.Drafts.Figures;

/// <summary>What stands around the digits of a number. Arguments are indices of tokens.</summary>
internal sealed class NumberSurroundings(string text, IReadOnlyList<Token> tokens)
{
    /// <summary>«1 100 000»: a group of three digits, one space before it.</summary>
    public bool IsGroup(int at) =>
        at < tokens.Count && tokens[at].IsNumber && tokens[at].Form.TrimEnd('%') is { Length: >= 3 } group && group.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (group.Length == 3 || group[3] == ',') && tokens[at].Span.Start - tokens[at - 1].Span.End == 1
        && text[tokens[at].Span.Start - 1] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\''
        && tokens[at - 1].Span.Length <= 3 && !tokens[at - 1].Form.Contains(',') && tokens[at - 1].Form.Length is >= 1 and <= 3;

    /// <summary>«17-й», "17th": the token after a number makes it an ordinal.</summary>
    public bool HasOrdinalSuffix(int at) =>
        at < tokens.Count && tokens[at].Span.Start - tokens[at - 1].Span.End == 1 && text[tokens[at].Span.Start - 1] is '-' or '‑'
        && tokens[at].Form is "й" or "я" or "е" or "ю" or "м" or "х" or "го" or "му" or "ми" or "ый" or "ая" or "ое" or "ой" or "ого" or "ему" or "st" or "nd" or "rd" or "th";

    /// <summary>Only white space, a hyphen or a full stop parts a token from the one before.</summary>
    public bool IsBeside(int at)
    {
        if (at >= tokens.Count)
            return false;
        foreach (var c in text.AsSpan(tokens[at - 1].Span.End, tokens[at].Span.Start - tokens[at - 1].Span.End))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '.' or '‑'))
                return false;
        }
        return true;
    }

    /// <summary>«1,1млрд»: a decimal whose last part has letters is two tokens.</summary>
    public bool GoesOnWithLetters(int at) =>
        at + 1 < tokens.Count && tokens[at + 1].IsNumber && char.IsLetter(tokens[at + 1].Form[^1])
        && tokens[at + 1].Span.Start == tokens[at].Span.End + 1 && text[tokens[at].Span.End] is (',' or '.');

    public bool IsNegative(int at)
    {
        var start = tokens[at].Span.Start;
        if (at > 0 && tokens[at - 1].Form is "минус" or "minus")
            return true;
        return start > 0 && text[start - 1] is '-' or '−' or '–' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '(');
    }

    /// <summary>The unit of a sign before a number, as in $5.</summary>
    public string? SignBefore(int at)
    {
        var start = tokens[at].Span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0')
            start--;
        return start > 0 && text[start - 1] is not ('%' or '°' or '‰') ? FigureUnits.Sign(text[start - 1]) : null;
    }

    public string? SignAfter(int at)
    {
        var end = tokens[at].Span.End;
        while (end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' or '\u2009')
            end++;
        return end < text.Length ? FigureUnits.Sign(text[end]) : null;
    }
}
