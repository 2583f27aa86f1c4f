using System.Text;
using System.Text.RegularExpressions;

namespace SezBot.Tests.Telegram.Rendering;

/// <summary>
/// Reads Telegram's HTML (core.telegram.org/bots/api#html-style) and forgives nothing: an unknown tag, a stray bracket or ampersand, a wrong
/// nesting, an empty entity or a broken character is an error.
/// </summary>
internal sealed partial class StrictTelegramHtml
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly List<ParsedEntity> _entities = [];
    private readonly Stack<(string Tag, string? Url, int Start)> _open = [];

    private StrictTelegramHtml(string html) => _html = html;

    [GeneratedRegex("""\G<(?:(?<tag>b|i|code|blockquote)|(?<tag>blockquote) (?<expandable>expandable)|(?<tag>a) href="(?<url>https?://[^\s"<>]+)")>""")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G</(?<tag>[a-z]+)>")]
    private static partial Regex Closing();

    [GeneratedRegex(@"\G&(?<name>lt|gt|amp|quot);")]
    private static partial Regex Reference();

    [GeneratedRegex(@"&(?!(lt|gt|amp|quot);)")]
    private static partial Regex StrayAmpersand();

    public static ParsedMessage Parse(string html) => new StrictTelegramHtml(html).Parse();

    private ParsedMessage Parse()
    {
        for (var at = 0; at < _html.Length;)
            at += Read(at);
        Require(_open.Count == 0, "a tag stays open");
        return new ParsedMessage(_text.ToString(), _entities);
    }

    private int Read(int at)
    {
        if (_html[at] == '<')
            return ReadTag(at);
        if (_html[at] == '&')
            return ReadReference(at);
        Require(_html[at] is not ('>' or '"'), $"unescaped {_html[at]}");
        Require(_html[at] is '\n' or '\t' || !char.IsControl(_html[at]), "a control character");
        var isPair = at + 1 < _html.Length && char.IsSurrogatePair(_html[at], _html[at + 1]);
        Require(isPair || !char.IsSurrogate(_html[at]), "half a character");
        _text.Append(_html, at, isPair ? 2 : 1);
        return isPair ? 2 : 1;
    }

    private int ReadReference(int at)
    {
        var match = Reference().Match(_html, at);
        Require(match.Success, "a stray ampersand");
        _text.Append(match.Groups["name"].Value switch { "lt" => '<', "gt" => '>', "amp" => '&', _ => '"' });
        return match.Length;
    }

    private int ReadTag(int at)
    {
        if (Closing().Match(_html, at) is { Success: true } closing)
        {
            Close(closing.Groups["tag"].Value);
            return closing.Length;
        }
        var opening = Opening().Match(_html, at);
        Require(opening.Success, "an unknown tag");
        Open(opening);
        return opening.Length;
    }

    private void Open(Match opening)
    {
        var tag = opening.Groups["tag"].Value;
        Require(_open.All(open => open.Tag != tag && open.Tag != "code"), $"{tag} within {string.Join(' ', _open.Select(open => open.Tag))}");
        Require(tag != "blockquote" || _open.Count == 0, "a quote within something");
        Require(tag != "code" || _open.All(open => open.Tag is "blockquote" or "expandable"), "code within something");
        Require(!StrayAmpersand().IsMatch(opening.Value), "an unescaped ampersand in an address");
        _open.Push((opening.Groups["expandable"].Success ? "expandable" : tag, opening.Groups["url"] is { Success: true } url ? url.Value.Replace("&amp;", "&") : null, _text.Length));
    }

    private void Close(string tag)
    {
        Require(_open.TryPop(out var open) && (open.Tag == tag || (open.Tag == "expandable" && tag == "blockquote")), $"{tag} is closed and was not open");
        Require(_text.Length > open.Start, $"an empty {tag}");
        _entities.Add(new ParsedEntity(open.Tag, _text.ToString(open.Start, _text.Length - open.Start), open.Url));
    }

    private void Require(bool condition, string complaint)
    {
        if (!condition)
            throw new FormatException($"{complaint}: {_html}");
    }
}
