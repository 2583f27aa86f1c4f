using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>The names of all features by index, in blocks: what a weight in <c>data/answer-words.json</c> stands for.</summary>
internal static class FeatureTable
{
    private static readonly List<string> AllNames = [];

    public static readonly string[] Kinds = Enum.GetNames<AnswerKind>();
    public static readonly string[] Shapes = Enum.GetNames<SpanShape>();
    public static readonly string[] Lengths = ["1", "2", "3", "4-5", "6-8", "9+"];
    public static readonly string[] Beside = [.. Enum.GetNames<BesideSign>(), .. Enum.GetNames<WordClass>()];
    public static readonly string[] Classes = Enum.GetNames<WordClass>();

    /// <summary>The shape that an answer of a kind has: kind times shape.</summary>
    public static readonly int KindShape = Block("kind", Kinds, Shapes);
    public static readonly int KindLength = Block("kind", Kinds, Lengths);

    public static readonly int GroupShape = Block("group", Enum.GetNames<KindGroup>(), Shapes);
    public static readonly int GroupLength = Block("group", Enum.GetNames<KindGroup>(), Lengths);

    /// <summary>The sign or the class of the word before and after.</summary>
    public static readonly int Before = Block("before", Beside);
    public static readonly int After = Block("after", Beside);
    public static readonly int First = Block("first", Classes);
    public static readonly int Last = Block("last", Classes);

    /// <summary>Which two classes a span parts at its ends.</summary>
    public static readonly int CutBefore = Block("cut-before", Classes, Classes);
    public static readonly int CutAfter = Block("cut-after", Classes, Classes);
    public static readonly int Measures = Block("span", Enum.GetNames<SpanMeasure>());
    public static readonly int GroupMeasures = Block("span", Enum.GetNames<KindGroup>(), Enum.GetNames<SpanMeasure>());

    /// <summary>What speaks for marking nothing.</summary>
    public static readonly int NothingKind = Block("nothing", Kinds);
    public static readonly int NothingMeasures = Block("nothing", Enum.GetNames<NothingMeasure>());

    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>Whether the feature looks at one kind or one pair of classes alone: few sentences show it.</summary>
    public static bool IsNarrow(int index) => index < GroupShape || (index >= CutBefore && index < Measures);

    private static int Block(string name, string[] labels, string[]? seconds = null)
    {
        var start = AllNames.Count;
        foreach (var label in labels)
            AllNames.AddRange(seconds is null ? [$"{name}.{label}"] : seconds.Select(second => $"{name}.{label}.{second}"));
        return start;
    }
}
