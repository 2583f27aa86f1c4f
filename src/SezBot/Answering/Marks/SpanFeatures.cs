using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>Writes the features of the spans of one sentence.</summary>
internal sealed class SpanFeatures(SentenceView view, AnswerSurroundings surroundings)
{
    private readonly int _kind = (int)view.Question.Asked.Kind;
    private readonly int _group = (int)GroupOf(view.Question.Asked.Kind);

    /// <summary>A row for each span, and last the one of marking nothing.</summary>
    public FeatureVector Write(IReadOnlyList<CandidateSpan> spans)
    {
        var features = new FeatureVector();
        foreach (var span in spans)
        {
            var shape = SpanShapes.Of(view, span);
            WriteLook(span, shape, features);
            WriteEdges(span, features);
            WriteMeasures(span, shape, features);
            features.EndRow();
        }
        WriteNothing(spans.Count, features);
        return features;
    }

    private void WriteLook(CandidateSpan span, SpanShape shape, FeatureVector features)
    {
        features.Add(FeatureTable.KindShape + (_kind * FeatureTable.Shapes.Length) + (int)shape);
        features.Add(FeatureTable.GroupShape + (_group * FeatureTable.Shapes.Length) + (int)shape);
        var length = span.Length switch { <= 3 => span.Length - 1, <= 5 => 3, <= 8 => 4, _ => 5 };
        features.Add(FeatureTable.KindLength + (_kind * FeatureTable.Lengths.Length) + length);
        features.Add(FeatureTable.GroupLength + (_group * FeatureTable.Lengths.Length) + length);
        features.Add(FeatureTable.First + (int)view.Classes[span.First]);
        features.Add(FeatureTable.Last + (int)view.Classes[span.Last]);
    }

    private void WriteEdges(CandidateSpan span, FeatureVector features)
    {
        var before = SignOf(view.Gaps[span.First]);
        features.Add(FeatureTable.Before + (before is { } sign ? (int)sign : SignCount + (int)view.Classes[span.First - 1]));
        if (before is null)
            features.Add(FeatureTable.CutBefore + ((int)view.Classes[span.First - 1] * FeatureTable.Classes.Length) + (int)view.Classes[span.First]);
        var after = SignOf(view.Gaps[span.Last + 1]);
        features.Add(FeatureTable.After + (after is { } next ? (int)next : SignCount + (int)view.Classes[span.Last + 1]));
        if (after is null)
            features.Add(FeatureTable.CutAfter + ((int)view.Classes[span.Last] * FeatureTable.Classes.Length) + (int)view.Classes[span.Last + 1]);
    }

    private void WriteMeasures(CandidateSpan span, SpanShape shape, FeatureVector features)
    {
        var group = FeatureTable.GroupMeasures + (_group * MeasureCount);
        foreach (var (measure, value) in surroundings.Measure(span, shape))
        {
            features.Add(FeatureTable.Measures + (int)measure, value);
            features.Add(group + (int)measure, value);
        }
    }

    private void WriteNothing(int spans, FeatureVector features)
    {
        features.Add(FeatureTable.NothingKind + _kind);
        features.Add(FeatureTable.NothingMeasures + (int)NothingMeasure.Always);
        features.Add(FeatureTable.NothingMeasures + (int)NothingMeasure.Lacking, 1 - surroundings.Coverage);
        features.Add(FeatureTable.NothingMeasures + (int)NothingMeasure.OffersNothing, 1 - Offer.Degree(view));
        features.Add(FeatureTable.NothingMeasures + (int)NothingMeasure.Spans, Math.Log(1 + spans) / 10);
        features.EndRow();
    }

    private static readonly int SignCount = Enum.GetValues<BesideSign>().Length;
    private static readonly int MeasureCount = Enum.GetValues<SpanMeasure>().Length;

    private static BesideSign? SignOf(Gap gap) =>
        (gap & (Gap.OpenQuote | Gap.CloseQuote)) != 0 ? BesideSign.Quote
        : (gap & (Gap.OpenBracket | Gap.CloseBracket)) != 0 ? BesideSign.Bracket
        : gap.HasFlag(Gap.Edge) ? BesideSign.Edge
        : gap.HasFlag(Gap.Dash) ? BesideSign.Dash
        : gap.HasFlag(Gap.Comma) ? BesideSign.Comma
        : (gap & (Gap.Stop | Gap.Break)) != 0 ? BesideSign.Stop
        : null;

    private static KindGroup GroupOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Person or AnswerKind.Organisation or AnswerKind.Name => KindGroup.Names,
        AnswerKind.Count or AnswerKind.Measure or AnswerKind.Percent or AnswerKind.Money or AnswerKind.Duration => KindGroup.Numbers,
        AnswerKind.Date => KindGroup.Dates,
        AnswerKind.Place => KindGroup.Places,
        AnswerKind.Reason or AnswerKind.Manner => KindGroup.Reasons,
        _ => KindGroup.Things,
    };
}
