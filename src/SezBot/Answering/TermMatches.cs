using SezBot.Text;

namespace SezBot.Answering;

/// <summary>To which degree the words of texts stand for the words of one question. The same words come again and again: each is compared once.</summary>
internal sealed class TermMatches(Question question)
{
    private readonly Dictionary<string, WordMatch> _words = new(1024, StringComparer.Ordinal);
    private readonly Likeness[] _likeness = [.. question.Terms.Select(term => new Likeness(term.Token.Form))];

    public IReadOnlyList<QuestionTerm> Terms => question.Terms;

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
        var (degrees, likeness) = (new double[question.Terms.Count], new double[question.Terms.Count]);
        var (any, anyLike) = (false, false);
        var runs = token.IsNumber ? [] : Likeness.Runs(token.Form);
        for (var term = 0; term < degrees.Length; term++)
        {
            degrees[term] = TermMatcher.Degree(question.Terms[term], token);
            likeness[term] = Math.Max(degrees[term], _likeness[term].To(runs));
            any |= degrees[term] > 0;
            anyLike |= likeness[term] > 0;
        }
        return any || anyLike ? new WordMatch(any ? degrees : null, likeness) : WordMatch.None;
    }
}
