namespace SezBot.Text.Drafts.Comparing;

/// <summary>Parts a text roughly into clauses that each tell of something else.</summary>
internal static class ClauseReader
{
    public static int[] Read(string text, IReadOnlyList<Token> tokens)
    {
        var sentences = SentenceSplitter.Split(text);
        var clauses = new int[tokens.Count];
        var (clause, sentence) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var ended = false;
            while (sentence < sentences.Count && sentences[sentence].End <= tokens[at].Span.Start)
            {
                sentence++;
                ended = true;
            }
            if (ended || (at > 0 && Parts(text, tokens[at - 1], tokens[at])))
                clause++;
            clauses[at] = clause;
        }
        return clauses;
    }

    private static bool Parts(string text, Token before, Token token)
    {
        var gap = text.AsSpan(before.Span.End, token.Span.Start - before.Span.End);
        return gap.Contains(';') || (gap.Contains(',') && token.Form is "а" or "но" or "тогда" or "while" or "but" or "whereas");
    }
}
