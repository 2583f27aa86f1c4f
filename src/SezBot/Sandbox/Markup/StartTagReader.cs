using System.Text;

namespace SezBot.Sandbox.Markup;

/// <summary>Reads one start tag, from its «&lt;» to its «&gt;», with the checks that Telegram makes on the way.</summary>
internal sealed class StartTagReader(string html, int begin)
{
    private static readonly HashSet<string> Known =
    [
        "a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote", "span", "tg-spoiler", "tg-emoji",
    ];

    private readonly Dictionary<string, string> _attributes = [];
    private int _at = begin + 1;

    private bool AtEnd => _at >= html.Length;

    private bool AtSpace => !AtEnd && IsSpace(html[_at]);

    public StartTag Read()
    {
        var name = Word(stop: ">").ToLowerInvariant();
        if (AtEnd)
            return StartTag.Refused(Located("Unclosed start tag", begin));
        if (!Known.Contains(name))
            return StartTag.Refused(Located($"Unsupported start tag \"{name}\"", begin));
        while (true)
        {
            SkipSpace();
            if (!AtEnd && html[_at] == '>')
                return new StartTag(name, _attributes, _at + 1);
            if ((AtEnd ? Unclosed(name) : Attribute(name)) is { } error)
                return StartTag.Refused(error);
        }
    }

    /// <summary>Telegram parts words in tags at these alone; a no-break space is a letter of the name.</summary>
    public static bool IsSpace(char letter) => letter is ' ' or '\t' or '\r' or '\n' or '\v' or '\0';

    /// <summary>A place as Telegram names it: in bytes of UTF-8.</summary>
    private string Located(string fault, int at) => $"{fault} at byte offset {Encoding.UTF8.GetByteCount(html.AsSpan(0, at))}";

    private string Unclosed(string tag) => Located($"Unclosed start tag \"{tag}\"", begin);

    private string? Attribute(string tag)
    {
        var name = Word(stop: "=>");
        if (name.Length == 0)
            return Located($"Empty attribute name in the tag \"{tag}\"", begin);
        SkipSpace();
        if (AtEnd)
            return Unclosed(tag);
        if (html[_at] != '=')
        {
            _attributes.TryAdd(name, "");
            return null;
        }
        _at++;
        SkipSpace();
        if (AtEnd)
            return Unclosed(tag);
        return html[_at] is '"' or '\'' ? Quoted(name) : Token(name);
    }

    private string? Token(string name)
    {
        var start = _at;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(html[_at]) || html[_at] is '.' or '-'))
            _at++;
        if (AtEnd || (!AtSpace && html[_at] != '>'))
            return Located("Unexpected end of name token", start);
        _attributes.TryAdd(name, html[start.._at].ToLowerInvariant());
        return null;
    }

    private string? Quoted(string name)
    {
        var quote = html[_at++];
        var value = new StringBuilder();
        while (!AtEnd && html[_at] != quote)
        {
            var (code, length) = html[_at] == '&' ? HtmlReferences.Read(html.AsSpan(_at)) : default;
            if (length > 0 && Rune.IsValid(code))
                value.Append(new Rune(code));
            else
                value.Append(html.AsSpan(_at, Math.Max(1, length)));
            _at += Math.Max(1, length);
        }
        _at++;
        if (AtEnd)
            return Located("Unclosed start tag", begin);
        _attributes.TryAdd(name, value.ToString());
        return null;
    }

    private string Word(string stop)
    {
        var start = _at;
        while (!AtEnd && !AtSpace && !stop.Contains(html[_at]))
            _at++;
        return html[start.._at];
    }

    private void SkipSpace()
    {
        while (AtSpace)
            _at++;
    }
}
