namespace SezBot.Text.Quotations;

/// <summary>
/// Finds who said what in Russian and simple English news: direct speech in quotation marks of all kinds and in paragraphs set off by a
/// dash, indirect speech, with pronouns, surnames and posts resolved to the person named before. Words whose speaker is not certain are
/// left out. The time grows with the length of the text.
/// </summary>
public static class QuotationFinder
{
    private const int LongestSentence = 1000;

    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<Quotation> Find(string text)
    {
        var tokens = Analyzer.Tokens(text);
        var names = new NameScanner(text, tokens);
        var roles = new RoleReader(text, tokens, names);
        var speakers = new SpeakerReader(text, tokens, names, roles, new People(text, tokens, names, roles));
        var direct = DirectSpeech.Find(text);
        var found = new List<Quotation>();
        foreach (var spoken in direct.Concat(Indirect(text, speakers, direct)).OrderBy(spoken => spoken.Clause.Start).ThenBy(spoken => spoken.Words.Start))
        {
            if (speakers.Read(spoken.Clause) is { } speaker)
                found.Add(new Quotation(spoken.Words, spoken.Clause, speaker.Name, speaker.Role, speaker.Kind, spoken.IsDirect));
        }
        return [.. found.OrderBy(quotation => quotation.Words.Start)];
    }

    private static IEnumerable<SpokenWords> Indirect(string text, SpeakerReader speakers, IReadOnlyList<SpokenWords> direct)
    {
        var next = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            while (next < direct.Count && Math.Max(direct[next].Words.End, direct[next].Clause.End) <= sentence.Start)
                next++;
            var isDirect = next < direct.Count && (direct[next].Words.Overlaps(sentence) || direct[next].Clause.Overlaps(sentence));
            if (!isDirect && sentence.Length <= LongestSentence && IndirectSpeech.Find(text, sentence, speakers.IsSubject) is { } spoken)
                yield return spoken;
        }
    }
}
