using SezBot.Text;

namespace SezBot.Answering;

/// <summary>To which degree the words of texts stand for the words of one question. The same words come again and again: each is compared once.</summary>
internal sealed class TermMatches(Question question, Synonyms synonyms)
{
    private readonly Dictionary<string, WordMatch> _words = new(1024, StringComparer.Ordinal);
    private readonly Likeness[] _likeness = [.. question.Terms.Select(term => new Likeness(term.Token.Form))];

    private readonly IReadOnlyList<int>[] _groups = [.. question.Terms.Select(term => synonyms.GroupsOf(term.Token))];

    public IReadOnlyList<QuestionTerm> Terms => question.Terms;

    /// <summary>Numbers of the terms for which more than a single word may stand.</summary>
    public IReadOnlyList<int> WithPhrases { get; } = [.. Enumerable.Range(0, question.Terms.Count).Where(term => question.Terms[term].Alternatives.Any(other => other.Words.Count > 1 || other.Words[0].IsNumber))];

    public WordMatch Of(Token token)
    {
        if (token.IsStopWord)
            return WordMatch.None;
        if (!_words.TryGetValue(token.Form, out var match))
            _words[token.Form] = match = Compare(token);
        return match;
    }

    private WordMatch Compare(Token token)
    {
        var count = question.Terms.Count;
        var (degrees, likeness, meaning) = (new double[count], new double[count], new double[count]);
        var runs = token.IsNumber ? [] : Likeness.Runs(token.Form);
        var groups = synonyms.GroupsOf(token);
        for (var term = 0; term < count; term++)
        {
            degrees[term] = TermMatcher.Degree(question.Terms[term], token);
            likeness[term] = Math.Max(degrees[term], _likeness[term].To(runs));
            meaning[term] = groups.Count > 0 && groups.Any(_groups[term].Contains) ? 1 : degrees[term];
        }
        return WordMatch.Of(degrees, likeness, meaning);
    }
}
