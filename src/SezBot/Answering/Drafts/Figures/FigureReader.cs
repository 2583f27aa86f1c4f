using System.Globalization;
using SezBot.Text;

namespace SezBot.Answering.Drafts.Figures;

/// <summary>
/// Reads every figure of a text: digits, words, shares, multiples, ordinals, Roman numbers; nothing that has a digit is passed over but what
/// belongs to a date. What is written like a number and cannot be read as one («1.2.3», «5G») is left to the comparison of words.
/// </summary>
internal sealed class FigureReader(string text, IReadOnlyList<Token> tokens, IReadOnlyList<DateMention> dates)
{
    private const int MostDigits = 15;

    private readonly List<Figure> _figures = [];
    private readonly bool _isEnglish = LanguageDetector.Of(text) == "en";

    /// <returns>Figures in the order of the text; they do not overlap.</returns>
    public static IReadOnlyList<Figure> Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<DateMention> dates) =>
        new FigureReader(text, tokens, dates).All();

    private IReadOnlyList<Figure> All()
    {
        for (var at = 0; at < tokens.Count;)
        {
            var figure = IsInDate(tokens[at]) ? null : At(at);
            if (figure is not null)
                Add(figure);
            at = figure?.End ?? at + 1;
        }
        return _figures;
    }

    private bool IsInDate(Token token)
    {
        foreach (var date in dates)
        {
            if (date.Span.Overlaps(token.Span))
                return true;
        }
        return false;
    }

    private Figure? At(int at)
    {
        var token = tokens[at];
        if (token.IsNumber)
            return Digits(at);
        if (NumberWords.Multiple(token.Form) is { } multiple)
            return new Figure(at, at + 1, multiple, "раз", BoundBefore(at), false);
        if (NumberWords.Share(token.Form) is { } share && !IsOrdinalThird(at))
            return new Figure(at, at + 1, share, "доля", BoundBefore(at), false);
        if (NumberWords.Cardinal(token.Form) is { } cardinal && !IsPronoun(at))
            return Words(at, cardinal);
        if (NumberWords.Ordinal(token.Form) is { } ordinal && !(at > 0 && tokens[at - 1].Form == "во"))
            return new Figure(at, at + 1, ordinal, null, 0, true);
        return RomanNumbers.Read(text, tokens, at) is { } roman ? new Figure(at, at + 1, roman, null, 0, true) : null;
    }

    private Figure? Digits(int at)
    {
        var end = at + 1;
        var digits = token(at).TrimEnd('%');
        var hasSign = token(at).EndsWith('%');
        while (!hasSign && digits.Length <= MostDigits && IsGroup(end))
        {
            hasSign = token(end).EndsWith('%');
            digits += token(end++).TrimEnd('%');
        }
        if (Parse(digits) is not { } value)
            return null;
        if (tokens[end - 1].Span.End < text.Length && text[tokens[end - 1].Span.End] == '½')
            value += 0.5m;
        if (OrdinalSuffix(end))
            return new Figure(at, end + 1, value, null, 0, true);
        value = IsNegative(at) ? -value : value;
        return hasSign ? new Figure(at, end, value, "%", BoundBefore(at), false) : Scaled(at, end, value);

        string token(int index) => tokens[index].Span.Of(text);
    }

    private Figure Words(int at, decimal value)
    {
        var (end, last) = (at + 1, value);
        while (end < tokens.Count && NumberWords.Cardinal(tokens[end].Form) is { } next && next < last && last >= 20 && IsBeside(end))
        {
            value += last = next;
            end++;
        }
        return Scaled(at, end, value);
    }

    private Figure Scaled(int at, int end, decimal value)
    {
        var isScaled = false;
        while (end < tokens.Count && FigureUnits.Scale(tokens[end]) is { } factor && IsBeside(end) && value < 1e15m)
        {
            value *= factor;
            isScaled = true;
            end++;
        }
        var sign = SignBefore(at) ?? SignAfter(end - 1);
        var (unit, length) = sign is null && IsBeside(end) ? FigureUnits.At(text, tokens, end) : (sign, 0);
        // «5 т.», «3 м» are units; «3 с», «10 м. назад» hardly occur
        return new Figure(at, end + length, value, unit, BoundBefore(at), false) { IsScaled = isScaled };
    }

    private void Add(Figure figure)
    {
        if (_figures is [.., var last] && last.End == figure.First && figure.IsScaled && last.IsScaled && last.Unit is null && figure.Value < last.Value / 10 && IsBeside(figure.First))
        {
            _figures[^1] = figure with { First = last.First, Value = last.Value + figure.Value, Bound = last.Bound };
            return;
        }
        if (_figures is [.., var lower] && (figure.Unit is not null || figure.IsScaled) && lower is { Unit: null, IsScaled: false, IsOrdinal: false } && IsRange(lower, figure))
            _figures[^1] = lower with { Value = figure.IsScaled ? lower.Value * ScaleOf(figure) : lower.Value, Unit = figure.Unit };
        _figures.Add(figure);
    }

    // «от 2 до 3 млрд», «10–15%»: the first takes the scale and the unit of the last
    private bool IsRange(Figure lower, Figure upper)
    {
        if (upper.First - lower.End > 1 || Math.Abs(lower.Value) >= 1000)
            return false;
        if (upper.First - lower.End == 1)
            return tokens[lower.End].Form is "до" or "и" or "или" or "to" or "and" or "or";
        var gap = text.AsSpan(tokens[lower.End - 1].Span.End, tokens[upper.First].Span.Start - tokens[lower.End - 1].Span.End).Trim();
        return gap.Length == 1 && Glyphs.IsDash(gap[0]);
    }

    private decimal ScaleOf(Figure figure)
    {
        var scale = 1m;
        for (var at = figure.First; at < figure.End; at++)
            scale *= FigureUnits.Scale(tokens[at]) ?? 1;
        return scale;
    }

    private decimal? Parse(string digits)
    {
        if (digits.Length > MostDigits + 3 || digits.Any(c => c is not (',' or '.') && !char.IsAsciiDigit(c)))
            return null;
        var marks = digits.Count(c => c is ',' or '.');
        var isGrouped = marks > 1 || (marks == 1 && digits[0] != '0' && digits.Length is > 4 and <= 7 && digits[^4] == (_isEnglish ? ',' : '.'));
        if (marks > 1 && digits.Split(',', '.').Skip(1).Any(group => group.Length != 3))
            return null;
        return decimal.Parse(isGrouped ? digits.Replace(",", "").Replace(".", "") : digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // «1 100 000»: a group of three digits, one space before it
    private bool IsGroup(int at) =>
        at < tokens.Count && tokens[at].IsNumber && tokens[at].Form.TrimEnd('%') is { Length: >= 3 } group && group.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (group.Length == 3 || group[3] == ',') && tokens[at].Span.Start - tokens[at - 1].Span.End == 1
        && text[tokens[at].Span.Start - 1] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\''
        && tokens[at - 1].Span.Length <= 3 && !tokens[at - 1].Form.Contains(',') && tokens[at - 1].Form.Length is >= 1 and <= 3;

    private bool OrdinalSuffix(int at) =>
        at < tokens.Count && tokens[at].Span.Start - tokens[at - 1].Span.End == 1 && text[tokens[at].Span.Start - 1] is '-' or '‑'
        && tokens[at].Form is "й" or "я" or "е" or "ю" or "м" or "х" or "го" or "му" or "ми" or "ый" or "ая" or "ое" or "ой" or "ого" or "ему" or "st" or "nd" or "rd" or "th";

    private bool IsBeside(int at)
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

    private bool IsNegative(int at)
    {
        var start = tokens[at].Span.Start;
        if (at > 0 && tokens[at - 1].Form is "минус" or "minus")
            return true;
        return start > 0 && text[start - 1] is '-' or '−' or '–' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '(');
    }

    private string? SignBefore(int at)
    {
        var start = tokens[at].Span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0')
            start--;
        return start > 0 && text[start - 1] is not ('%' or '°' or '‰') ? FigureUnits.Sign(text[start - 1]) : null;
    }

    private string? SignAfter(int at)
    {
        var end = tokens[at].Span.End;
        while (end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' or '\u2009')
            end++;
        return end < text.Length ? FigureUnits.Sign(text[end]) : null;
    }

    private int BoundBefore(int at) => FigureBounds.Before(tokens, at);

    // «один из крупнейших», «один» of a pair are no counts
    private bool IsPronoun(int at) =>
        tokens[at].Form is "один" or "одна" or "одно" or "одного" or "одной" or "одному" or "одним" or "одном" or "одну" or "one"
        && (at + 1 == tokens.Count || tokens[at + 1].Form is "из" or "of" or "и" or "лишь" or "only" or "с" or "на" || (at > 0 && tokens[at - 1].Form is "об" or "с" or "еще" or "ни" or "no" or "any" or "another"));

    private bool IsOrdinalThird(int at) => tokens[at].Form is "third" && at + 1 < tokens.Count && tokens[at + 1].Form is not "of";
}
