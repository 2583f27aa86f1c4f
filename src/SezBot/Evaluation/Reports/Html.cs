using System.Xml;
using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>Elements of a page. What they hold is escaped as it is written, so the page is well-formed whatever was asked and found.</summary>
internal static class Html
{
    private static readonly HashSet<string> Void = ["meta", "br"];

    /// <param name="content">Attributes, elements, and text from anywhere.</param>
    public static XElement Of(string name, params IEnumerable<object?> content)
    {
        var element = new XElement(name, content.Select(part => part is string text ? Clean(text) : part));
        // «<td/>» is no end of a cell to a browser.
        if (element.IsEmpty && !Void.Contains(name))
            element.Add("");
        return element;
    }

    public static XAttribute Class(string name) => new("class", name);

    /// <summary>A table that scrolls by itself where the window is narrower; the first cell of a row names it.</summary>
    public static XElement Table(IEnumerable<string> heads, IEnumerable<IReadOnlyList<object?>> rows) => Of(
        "div",
        Class("scroll"),
        Of("table", Of("thead", Of("tr", heads.Select(head => Of("th", head)))), Of("tbody", rows.Select(Row))));

    private static XElement Row(IReadOnlyList<object?> cells) => Of("tr", cells.Select((cell, at) => Of(at == 0 ? "th" : "td", cell)));

    // XML, and with it the page, can hold neither most control characters nor half of a surrogate pair.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsAllowed(rune) ? rune.ToString() : "\uFFFD"));

    private static bool IsAllowed(System.Text.Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
