using System.Globalization;
using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>The frame of a chart as SVG: two axes from 0 to 1 or less, with ticks, their labels, and titles; light and dark.</summary>
/// <param name="highest">Top of the vertical axis, above 0 to 1.</param>
internal sealed class ChartFrame(ReportText text, double highest)
{
    private const double Width = 440;
    private const double Height = 340;
    private const double Left = 78;
    private const double Right = 28;
    private const double Above = 30;
    private const double Bottom = 58;
    private const double TickLength = 5;
    private const int Ticks = 5;

    // No «>» and no «&» in it: inside a page it is not read as XML.
    private const string Style = """
        .chart { --ink: #101a23; --soft: #566573; --grid: #dde4ea; --paper: #ffffff; --line: #1769aa; --mark: #b3261e; font: 14px system-ui, sans-serif; }
        @media (prefers-color-scheme: dark) {
          .chart { --ink: #eef3f7; --soft: #9fb1c1; --grid: #32424f; --paper: #17212b; --line: #5fb0ec; --mark: #ff9a90; }
        }
        .chart .paper { fill: var(--paper); }
        .chart .grid { stroke: var(--grid); }
        .chart .axis { stroke: var(--soft); }
        .chart text { fill: var(--soft); }
        .chart .curve { fill: none; stroke: var(--line); stroke-width: 2.5; stroke-linejoin: round; }
        .chart .under, .chart .bar { fill: var(--line); fill-opacity: .16; }
        .chart .bar { stroke: var(--line); stroke-opacity: .5; }
        .chart .dot { fill: var(--line); }
        .chart .ideal { stroke: var(--soft); stroke-dasharray: 2 4; }
        .chart .mark { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 6 4; }
        .chart .mark-dot { fill: var(--mark); stroke: var(--paper); stroke-width: 2; }
        .chart .mark-text { fill: var(--mark); font-weight: 600; stroke: var(--paper); stroke-width: 4; paint-order: stroke; }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Where the vertical axis ends.</summary>
    public double Top => highest;

    /// <summary>The chart, a document of its own or a part of a page.</summary>
    /// <param name="title">What it shows, for those who cannot see it too.</param>
    public XElement Draw(string title, string horizontal, string vertical, IEnumerable<XElement> content) => new(
        Svg + "svg",
        Attributes(("viewBox", $"0 0 {Text(Width)} {Text(Height)}"), ("role", "img"), ("class", "chart"), ("lang", text.Language)),
        new XElement(Svg + "title", title),
        new XElement(Svg + "style", Style),
        Shape("rect", "paper", ("width", Width), ("height", Height)),
        Enumerable.Range(0, Ticks + 1).SelectMany(step => Tick((double)step / Ticks)),
        Line("axis", 0, 0, 1, 0),
        Line("axis", 0, 0, 0, highest),
        Label((Left + Width - Right) / 2, Height - 12, "middle", horizontal),
        Sideways(vertical),
        content);

    public static double X(double share) => Left + (share * (Width - Left - Right));

    public double Y(double share) => Height - Bottom - (share / highest * (Height - Above - Bottom));

    public XElement Line(string kind, double fromX, double fromY, double toX, double toY) =>
        Shape("line", kind, ("x1", X(fromX)), ("y1", Y(fromY)), ("x2", X(toX)), ("y2", Y(toY)));

    public XElement Dot(string kind, double x, double y, double radius) => Shape("circle", kind, ("cx", X(x)), ("cy", Y(y)), ("r", radius));

    public XElement Bar(string kind, double from, double to, double height) =>
        Shape("rect", kind, ("x", X(from) + 1), ("y", Y(height)), ("width", X(to) - X(from) - 2), ("height", Y(0) - Y(height)));

    public XElement Path(string kind, IEnumerable<(double X, double Y)> points, bool closed = false) => new(
        Svg + "path",
        Attributes(("class", kind), ("d", $"M{string.Join('L', points.Select(point => $"{Text(X(point.X))} {Text(Y(point.Y))}"))}{(closed ? "Z" : "")}")));

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c> of the words stands at <paramref name="x"/>, in units of the picture.</param>
    public static XElement Label(double x, double y, string anchor, string words, string kind = "") => new(
        Svg + "text", Attributes(("x", Text(x)), ("y", Text(y)), ("text-anchor", anchor), ("class", kind)), words);

    private static XElement Sideways(string words)
    {
        var label = Label(0, 0, "middle", words);
        label.Add(Attributes(("transform", $"translate(16 {Text((Above + Height - Bottom) / 2)}) rotate(-90)")));
        return label;
    }

    private IEnumerable<XElement> Tick(double share)
    {
        var height = share * highest;
        yield return Line("grid", 0, height, 1, height);
        yield return Shape("line", "axis", ("x1", X(share)), ("y1", Y(0)), ("x2", X(share)), ("y2", Y(0) + TickLength));
        yield return Shape("line", "axis", ("x1", X(0) - TickLength), ("y1", Y(height)), ("x2", X(0)), ("y2", Y(height)));
        yield return Label(X(share), Y(0) + 20, "middle", text.Percent(share, 0));
        yield return Label(X(0) - 9, Y(height) + 5, "end", text.Percent(height, 0));
    }

    private static XElement Shape(string name, string kind, params (string Name, double Value)[] numbers) =>
        new(Svg + name, Attributes(("class", kind)), numbers.Select(number => new XAttribute(number.Name, Text(number.Value))));

    private static XAttribute[] Attributes(params (string Name, string Value)[] values) =>
        [.. values.Where(value => value.Value.Length > 0).Select(value => new XAttribute(value.Name, value.Value))];

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
