using System.Globalization;

namespace SezBot.Text.Drafts.Figures;

/// <summary>
/// Reads every figure of a text: digits, words, shares, multiples, ordinals, Roman numbers; nothing that has a digit is passed over but what
/// belongs to a date. What is written like a number and cannot be read as one («1.2.3», «5G») is left to the comparison of words.
/// </summary>
internal sealed class FigureReader(string text, IReadOnlyList<Token> tokens, IReadOnlyList<DateMention> dates)
{
    private const int MostDigits = 15;

    private static readonly char[] Digit = [.. "0123456789,."];

    private readonly List<Figure> _figures = [];
    private readonly NumberSurroundings _around = new(text, tokens);
    private readonly bool _isEnglish = LanguageDetector.Of(text) == "en";

    /// <returns>Figures in the order of the text; they do not overlap.</returns>
    public static IReadOnlyList<Figure> Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<DateMention> dates) =>
        new FigureReader(text, tokens, dates).All();

    private List<Figure> All()
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
        // «по миллиону рублей»
        if (FigureUnits.Scale(token) is not null && token.Span.Length > 2)
            return Scaled(at, at, 1);
        if (NumberWords.Multiple(token.Form) is { } multiple)
            return new Figure(at, at + 1, multiple, "раз", FigureBounds.Before(tokens, at), false);
        if (NumberWords.Share(token.Form) is { } share && !IsOrdinalThird(at))
            return new Figure(at, at + 1, share, "доля", FigureBounds.Before(tokens, at), false);
        if (NumberWords.Cardinal(token.Form) is { } cardinal && !IsPronoun(at))
            return Words(at, cardinal);
        if (NumberWords.Ordinal(token.Form) is { } ordinal && !(at > 0 && tokens[at - 1].Form == "во"))
            return new Figure(at, at + 1, ordinal, null, 0, true);
        return RomanNumbers.Read(text, tokens, at) is { } roman ? new Figure(at, at + 1, roman, null, 0, true) : null;
    }

    private Figure? Digits(int at)
    {
        if (_around.GoesOnWithLetters(at))
            return Glued(at, at + 1);
        if (Clock(at) is { } clock)
            return clock;
        var end = at + 1;
        var digits = token(at).TrimEnd('%');
        var hasSign = token(at).EndsWith('%');
        while (!hasSign && digits.Length <= MostDigits && _around.IsGroup(end))
        {
            hasSign = token(end).EndsWith('%');
            digits += token(end++).TrimEnd('%');
        }
        if (Parse(digits) is not { } value)
            return Glued(at, at);
        if (tokens[end - 1].Span.End < text.Length && text[tokens[end - 1].Span.End] == '½')
            value += 0.5m;
        if (_around.HasOrdinalSuffix(end))
            return new Figure(at, end + 1, value, null, 0, true);
        value = _around.IsNegative(at) ? -value : value;
        return hasSign ? new Figure(at, end, value, "%", FigureBounds.Before(tokens, at), false) : Scaled(at, end, value);

        string token(int index) => tokens[index].Span.Of(text);
    }

    // «17:30», of a clock or a game: the two numbers are one figure
    private Figure? Clock(int at)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Span.Length != 2 || tokens[at].Span.Length > 2)
            return null;
        var between = text.AsSpan(tokens[at].Span.End, tokens[at + 1].Span.Start - tokens[at].Span.End);
        return between is ":" && Parse(tokens[at].Span.Of(text)) is { } hours && Parse(tokens[at + 1].Span.Of(text)) is { } minutes
            ? new Figure(at, at + 2, (hours * 60) + minutes, "на часах", 0, false)
            : null;
    }

    // «6,5млн рублей», «5км»: the space before the scale or the unit is missing
    private Figure? Glued(int at, int last)
    {
        var digits = text[tokens[at].Span.Start..tokens[last].Span.End];
        var letters = tokens[last].Form.TrimStart(Digit);
        if (letters.Length == 0 || !letters.All(char.IsLetter) || Parse(digits[..^letters.Length]) is not { } value)
            return null;
        var word = new Token(tokens[last].Span, letters, letters, false);
        if (FigureUnits.Scale(word) is { } factor)
            return Scaled(at, last + 1, value * factor) with { IsScaled = true };
        return FigureUnits.At(text, [word], 0).Unit is { } unit ? new Figure(at, last + 1, value, unit, FigureBounds.Before(tokens, at), false) : null;
    }

    private Figure Words(int at, decimal value)
    {
        var (end, last) = (at + 1, value);
        while (end < tokens.Count && NumberWords.Cardinal(tokens[end].Form) is { } next && next < last && last >= 20 && _around.IsBeside(end))
        {
            value += last = next;
            end++;
        }
        // «две трети»
        if (end < tokens.Count && value > 1 && NumberWords.Share(tokens[end].Form) is { } share && _around.IsBeside(end))
            return new Figure(at, end + 1, value * share, "доля", FigureBounds.Before(tokens, at), false);
        return Scaled(at, end, value);
    }

    private Figure Scaled(int at, int end, decimal value)
    {
        var isScaled = false;
        while (end < tokens.Count && FigureUnits.Scale(tokens[end]) is { } factor && (end == at || _around.IsBeside(end)) && value < 1e15m)
        {
            value *= factor;
            isScaled = true;
            end++;
        }
        var sign = _around.SignBefore(at) ?? _around.SignAfter(end - 1);
        var (unit, length) = sign is null && _around.IsBeside(end) ? FigureUnits.At(text, tokens, end) : (sign, 0);
        return new Figure(at, end + length, value, unit, FigureBounds.Before(tokens, at), false) { IsScaled = isScaled };
    }

    private void Add(Figure figure)
    {
        if (_figures is [.., var last] && last.End == figure.First && figure.IsScaled && last.IsScaled && last.Unit is null && figure.Value < last.Value / 10 && _around.IsBeside(figure.First))
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

    // «один из крупнейших», «один» of a pair are no counts
    private bool IsPronoun(int at) =>
        tokens[at].Form is "один" or "одна" or "одно" or "одного" or "одной" or "одному" or "одним" or "одном" or "одну" or "one"
        && (at + 1 == tokens.Count || tokens[at + 1].Form is "из" or "of" or "и" or "лишь" or "only" or "с" or "на" || (at > 0 && tokens[at - 1].Form is "об" or "с" or "еще" or "ни" or "no" or "any" or "another"));

    private bool IsOrdinalThird(int at) => tokens[at].Form is "third" && at + 1 < tokens.Count && tokens[at + 1].Form is not "of";
}
