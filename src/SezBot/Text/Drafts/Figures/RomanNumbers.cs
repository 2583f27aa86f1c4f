namespace SezBot.Text.Drafts.Figures;

/// <summary>Roman numbers such as «III Международный форум»; the Cyrillic Х is often typed for ten.</summary>
internal static class RomanNumbers
{
    public static decimal? Read(string text, IReadOnlyList<Token> tokens, int at)
    {
        var word = text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length);
        // a single letter is an initial, a pronoun or a name of something else more often
        if (word.Length < 2 && !(word[0] is 'I' or 'V' or 'X' && at + 1 < tokens.Count && Words.IsCyrillic(tokens[at + 1].Form[0])))
            return null;
        var (sum, last) = (0, int.MaxValue);
        foreach (var c in word)
        {
            var digit = c switch { 'I' => 1, 'V' => 5, 'X' or 'Х' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (digit == 0)
                return null;
            sum += digit > last ? digit - 2 * last : digit;
            last = digit;
        }
        return sum > 0 ? sum : null;
    }
}
