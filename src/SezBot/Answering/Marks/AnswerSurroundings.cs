using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>Measures how spans of a sentence stand to the words that it shares with the question.</summary>
internal sealed class AnswerSurroundings
{
    // «в» and «во» are one preposition.
    private static readonly (string Short, string Long)[] Doubles = [("в", "во"), ("с", "со"), ("к", "ко"), ("о", "об"), ("из", "изо")];

    private static readonly string[] Instrumental = ["ом", "ем", "ой", "ей", "ью", "ым", "им", "ами", "ями", "ыми", "ими"];
    private static readonly string[] Dative = ["у", "ю", "ам", "ям", "ому", "ему", "ой", "ей", "е"];
    private static readonly string[] Oblique = ["ого", "его", "ому", "ему", "ым", "им", "ых", "их", "ом", "ем", "ами", "ями", "ах", "ях", "ам", "ям", "ую", "ой"];

    private readonly SentenceView _view;
    private readonly BackgroundFrequencies _background;
    private readonly List<int> _matched = [];
    private readonly bool[] _quoted;
    private readonly double[] _shares;
    private readonly double[] _clauseShares;
    private readonly double[] _nouns;
    private readonly double[] _rarity;
    private readonly int _nextTerm;

    // What stands on either side depends on one end of a span alone.
    private readonly (double Near, double Next, double Noun)[] _left;
    private readonly (double Near, double Next, double Noun)[] _right;
    private readonly string[] _fitting;
    private readonly string[] _misfitting;

    public AnswerSurroundings(SentenceView view, BackgroundFrequencies background)
    {
        (_view, _background) = (view, background);
        var total = Math.Max(view.Question.TotalWeight, 1e-9);
        _shares = [.. view.Terms.Select((term, at) => term < 0 ? 0 : view.Matches[at] * view.Question.Terms[term].Weight / total)];
        _matched.AddRange(Enumerable.Range(0, view.Count).Where(at => view.Matches[at] > 0));
        Coverage = view.Question.Terms.Select((_, term) => _matched.Where(at => view.Terms[at] == term).Select(at => _shares[at]).DefaultIfEmpty(0).Max()).Sum();
        _clauseShares = ClauseShares();
        _quoted = Quoted();
        _nouns = NounDegrees();
        _rarity = [.. view.Tokens.Select((token, at) => view.IsContent(at) && !token.IsNumber ? _background.Weight(token.Stem) / 10 : 0)];
        _nextTerm = TermAfterQuestion();
        _left = [.. Enumerable.Range(0, view.Count).Select(at => Side(new CandidateSpan(at, at), onTheLeft: true))];
        _right = [.. Enumerable.Range(0, view.Count).Select(at => Side(new CandidateSpan(at, at), onTheLeft: false))];
        (_fitting, _misfitting) = view.Question.Asked.Case switch
        {
            AskedCase.Instrument => (Instrumental, []),
            AskedCase.Receiver => (Dative, []),
            AskedCase.Subject => ([], Oblique),
            _ => ((string[])[], (string[])[]),
        };
    }

    /// <summary>Share of the question's weight that the sentence holds, 0 to 1.</summary>
    public double Coverage { get; }

    public IEnumerable<(SpanMeasure Measure, double Value)> Measure(CandidateSpan span, SpanShape shape)
    {
        var (left, right) = (_left[span.First].Near, _right[span.Last].Near);
        yield return (SpanMeasure.NearLeft, left);
        yield return (SpanMeasure.NearRight, right);
        yield return (SpanMeasure.Between, Math.Sqrt(left * right));
        yield return (SpanMeasure.SameClause, _clauseShares[span.First]);
        yield return (SpanMeasure.BesideAskedLeft, span.First > 0 ? _view.Matches[span.First - 1] : 0);
        yield return (SpanMeasure.BesideAskedRight, span.Last + 1 < _view.Count ? _view.Matches[span.Last + 1] : 0);
        yield return (SpanMeasure.NextOfQuestionLeft, _left[span.First].Next);
        yield return (SpanMeasure.NextOfQuestionRight, _right[span.Last].Next);
        yield return (SpanMeasure.Position, (double)span.First / _view.Count);
        yield return (SpanMeasure.CaseFits, EndsLike(span, _fitting) ? 1 : 0);
        yield return (SpanMeasure.CaseMisfits, EndsLike(span, _misfitting) ? 1 : 0);
        yield return (SpanMeasure.CrossesComma, CrossesComma(span) ? 1 : 0);
        yield return (SpanMeasure.CutsList, CutsList(span) ? 1 : 0);
        yield return (SpanMeasure.CutsQuote, CutsQuote(span) ? 1 : 0);
        yield return (SpanMeasure.Typical, TypicalShape.Degree(_view, span, shape));
        foreach (var measure in Prepositions(span).Concat(Nouns(span)).Concat(Words(span)))
            yield return measure;
    }

    private IEnumerable<(SpanMeasure, double)> Prepositions(CandidateSpan span)
    {
        var before = span.First > 0 && _view.Classes[span.First - 1] == WordClass.Preposition ? _view.Tokens[span.First - 1].Form : null;
        var asked = _view.Question.Asked.Preposition;
        var isSame = before is not null && asked is not null && Same(before, asked);
        yield return (SpanMeasure.SamePreposition, isSame ? 1 : 0);
        yield return (SpanMeasure.OtherPreposition, before is not null && !isSame ? 1 : 0);
        yield return (SpanMeasure.OpensWithPreposition, _view.Classes[span.First] == WordClass.Preposition ? 1 : 0);
        yield return (SpanMeasure.OpensReason, ReasonWords.BeginAt(_view.Tokens, span.First) ? 1 : 0);
        yield return (SpanMeasure.AfterReason, ReasonWords.EndBefore(_view.Tokens, span.First) ? 1 : 0);
        yield return (SpanMeasure.AfterCopula, span.First > 0 && ReasonWords.IsCopula(_view.Tokens[span.First - 1].Form) ? 1 : 0);
    }

    private IEnumerable<(SpanMeasure, double)> Nouns(CandidateSpan span)
    {
        if (_view.Question.Asked.Noun is null)
            yield break;
        yield return (SpanMeasure.NounBefore, _left[span.First].Noun);
        yield return (SpanMeasure.NounAfter, _right[span.Last].Noun);
        yield return (SpanMeasure.NounInside, _nouns[span.First..(span.Last + 1)].Max());
    }

    private IEnumerable<(SpanMeasure, double)> Words(CandidateSpan span)
    {
        var (telling, asked, rarity, prepositions) = (0, 0.0, 0.0, 0);
        for (var at = span.First; at <= span.Last; at++)
        {
            prepositions += at > span.First && _view.Classes[at] == WordClass.Preposition ? 1 : 0;
            if (!_view.IsContent(at))
                continue;
            telling++;
            asked += _view.Matches[at];
            rarity += _rarity[at];
        }
        yield return (SpanMeasure.Asked, telling == 0 ? 0 : asked / telling);
        yield return (SpanMeasure.Rarity, telling == 0 ? 0 : rarity / telling);
        yield return (SpanMeasure.PrepositionInside, Math.Min(1, prepositions / 2.0));
        yield return (SpanMeasure.Telling, (double)telling / span.Length);
    }

    private (double, double, double) Side(CandidateSpan span, bool onTheLeft) =>
        (Nearness(span, onTheLeft), NextNearness(span, onTheLeft), _nouns.Length == 0 ? 0 : NounNearness(span, onTheLeft));

    private double Nearness(CandidateSpan span, bool onTheLeft)
    {
        var sum = 0.0;
        foreach (var at in _matched)
        {
            if (onTheLeft && at < span.First)
                sum += _shares[at] / (span.First - at);
            else if (!onTheLeft && at > span.Last)
                sum += _shares[at] / (at - span.Last);
        }
        return Math.Min(1, sum);
    }

    private double NextNearness(CandidateSpan span, bool onTheLeft)
    {
        var nearest = 0.0;
        foreach (var at in _matched)
        {
            var distance = onTheLeft ? span.First - at : at - span.Last;
            if (_view.Terms[at] == _nextTerm && distance > 0)
                nearest = Math.Max(nearest, _view.Matches[at] / distance);
        }
        return nearest;
    }

    private double NounNearness(CandidateSpan span, bool onTheLeft)
    {
        var nearest = 0.0;
        for (var distance = 1; distance <= 4; distance++)
        {
            var at = onTheLeft ? span.First - distance : span.Last + distance;
            if (at >= 0 && at < _view.Count)
                nearest = Math.Max(nearest, _nouns[at] / distance);
        }
        return nearest;
    }

    // The first telling word of a phrase shows its case as well as the last.
    private bool EndsLike(CandidateSpan span, string[] endings)
    {
        for (var at = span.First; at <= span.Last && endings.Length > 0; at++)
        {
            if (_view.IsContent(at))
                return _view.Tokens[at].Form is { Length: > 3 } form && endings.Any(ending => form.EndsWith(ending, StringComparison.Ordinal));
        }
        return false;
    }

    private bool CrossesComma(CandidateSpan span)
    {
        for (var at = span.First + 1; at <= span.Last; at++)
        {
            if (_view.Gaps[at].HasFlag(Gap.Comma) && !IsEnumerated(at, span.Last))
                return true;
        }
        return false;
    }

    // «А, Б и В»: a conjunction comes after the comma, and no verb before it.
    private bool IsEnumerated(int comma, int last)
    {
        for (var at = comma; at <= last && _view.Classes[at] is not (WordClass.Verb or WordClass.Relative); at++)
        {
            if (_view.Classes[at] == WordClass.Conjunction)
                return true;
        }
        return false;
    }

    private bool CutsQuote(CandidateSpan span) =>
        (_quoted[span.First] && !_view.Gaps[span.First].HasFlag(Gap.OpenQuote)) || (_quoted[span.Last] && !_view.Gaps[span.Last + 1].HasFlag(Gap.CloseQuote));

    private bool[] Quoted()
    {
        var (quoted, isOpen) = (new bool[_view.Count], false);
        for (var at = 0; at < quoted.Length; at++)
        {
            isOpen = _view.Gaps[at].HasFlag(Gap.OpenQuote) || (isOpen && !_view.Gaps[at].HasFlag(Gap.CloseQuote));
            quoted[at] = isOpen;
        }
        return quoted;
    }

    private bool CutsList(CandidateSpan span) => JoinsNames(span.First - 1, span.First) || JoinsNames(span.Last, span.Last + 1);

    private bool JoinsNames(int left, int right)
    {
        if (left >= 0 && right < _view.Count && _view.Classes[left] == WordClass.Conjunction)
            left--;
        else if (left >= 0 && right < _view.Count && _view.Classes[right] == WordClass.Conjunction)
            right++;
        return left >= 0 && right < _view.Count && IsNamed(left) && IsNamed(right) && (right - left > 1 || _view.Gaps[right].HasFlag(Gap.Comma) || _view.Gaps[right] == Gap.None);
    }

    private bool IsNamed(int at) => _view.Classes[at] is WordClass.Name or WordClass.Abbreviation or WordClass.Opening;

    // A clause ends at a comma, a dash or a bracket.
    private double[] ClauseShares()
    {
        var shares = new double[_view.Count];
        for (var start = 0; start < shares.Length;)
        {
            var end = start + 1;
            while (end < shares.Length && (_view.Gaps[end] & (Gap.Comma | Gap.Dash | Gap.Stop | Gap.OpenBracket | Gap.CloseBracket)) == 0)
                end++;
            var share = 0.0;
            for (var at = start; at < end; at++)
                share += _shares[at];
            shares.AsSpan(start, end - start).Fill(Math.Min(1, share / Math.Max(Coverage, 1e-9)));
            start = end;
        }
        return shares;
    }

    private double[] NounDegrees()
    {
        var asked = _view.Question.Asked;
        return asked.Noun is null ? [] : [.. _view.Tokens.Select(token => token.IsStopWord ? 0 : WordMatcher.Degree(asked.Tokens[asked.Last], token))];
    }

    private int TermAfterQuestion()
    {
        var asked = _view.Question.Asked;
        for (var at = asked.Last + 1; at < asked.Tokens.Count; at++)
        {
            for (var term = 0; term < _view.Question.Terms.Count; term++)
            {
                if (_view.Question.Terms[term].Token.Stem == asked.Tokens[at].Stem)
                    return term;
            }
        }
        return -1;
    }

    private static bool Same(string one, string other) =>
        one == other || Doubles.Any(pair => (pair.Short == one && pair.Long == other) || (pair.Short == other && pair.Long == one));
}
