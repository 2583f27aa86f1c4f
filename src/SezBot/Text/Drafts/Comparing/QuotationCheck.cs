using System.Text;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// What stands in quotation marks has to be in the evidence letter by letter, but for the look of quotation marks and dashes, white space, ё, and
/// the capital it begins with. A short title that begins with a capital («Технополис Москва») may also be inflected.
/// </summary>
internal static class QuotationCheck
{
    private const int LongestTitle = 4;

    /// <param name="inQuotation">The draft's text begins within a quotation.</param>
    public static Fault? Find(FactText draft, IReadOnlyList<EvidenceView> evidence, bool inQuotation)
    {
        var quotations = draft.Quotations;
        if (inQuotation && quotations is not [{ Start: 0 }, ..])
            quotations = [new TextSpan(0, draft.Text.Length)];
        foreach (var span in quotations)
        {
            var quotation = Fold(span.Of(draft.Text)).Trim(' ', '.', ',', ';', ':', '!', '?', '…', '-', '"');
            if (quotation.Length > 0 && !evidence.Any(item => Holds(item, quotation)) && !evidence.Any(item => HoldsTitle(item, draft, span)))
                return new Fault(DropReason.AlteredQuotation, span.Of(draft.Text));
        }
        return null;
    }

    /// <summary>A text as quotations are compared: white space single, one kind of quotation mark and dash, е for ё.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
                continue;
            }
            // «зона » and «зона»
            if (folded.Length > 0 && folded[^1] == ' ' && c is (',' or '.' or ';' or ':' or '!' or '?' or ')' or '»'))
                folded.Length--;
            if (c == '"' && folded.Length > 0 && folded[^1] == '"')
                continue;
            folded.Append(c switch
            {
                'ё' => 'е',
                'Ё' => 'Е',
                '«' or '»' or '„' or '“' or '”' => '"',
                '’' or '‘' => '\'',
                _ when Glyphs.IsDash(c) || c == '‑' => '-',
                _ => c,
            });
        }
        return folded.ToString();
    }

    // whole words; the first letter may be a capital or not
    private static bool Holds(EvidenceView item, string quotation)
    {
        var text = item.Quotable;
        for (var at = 0; at + quotation.Length <= text.Length; at++)
        {
            var found = text.AsSpan(at + 1).IndexOf(quotation.AsSpan(1), StringComparison.Ordinal);
            if (found < 0)
                return false;
            at += found;
            if (char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(quotation[0]) && IsWhole(text, at, at + quotation.Length))
                return true;
        }
        return false;
    }

    private static bool IsWhole(string text, int start, int end) =>
        !(start > 0 && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[start]))
        && !(end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]));

    private static bool HoldsTitle(EvidenceView item, FactText draft, TextSpan span)
    {
        var words = draft.Tokens.Where(token => span.Contains(token.Span)).ToList();
        if (words.Count is 0 or > LongestTitle || !char.IsUpper(draft.Text[words[0].Span.Start]))
            return false;
        for (var at = 0; at + words.Count <= item.Tokens.Count; at++)
        {
            var word = 0;
            while (word < words.Count && NameLikeness.AreForms(words[word], item.Tokens[at + word]))
                word++;
            if (word == words.Count)
                return true;
        }
        return false;
    }
}
