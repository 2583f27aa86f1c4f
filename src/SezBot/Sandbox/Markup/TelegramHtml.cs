using System.Globalization;
using System.Text;

namespace SezBot.Sandbox.Markup;

/// <summary>
/// The HTML that the Bot API takes, read as strictly as Telegram reads it and in one place more so: a link inside a link and a block
/// quotation inside a block quotation are refused, where Telegram sends the message without the inner one.
/// </summary>
internal sealed class TelegramHtml
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly Stack<OpenTag> _open = [];
    private readonly List<TextEntity> _entities = [];
    private int _at;
    private string? _error;

    private TelegramHtml(string html) => _html = html;

    /// <summary>Never throws, whatever the text is.</summary>
    public static HtmlParse Parse(string html) => new TelegramHtml(html).Run();

    private HtmlParse Run()
    {
        while (_error is null && _at < _html.Length)
            Step();
        if (_error is null && _open.TryPeek(out var left))
            _error = $"Can't find end tag corresponding to start tag \"{left.Name}\"";
        if (_error is null && !IsWellFormed(_text))
            _error = "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units";
        return _error is null ? new HtmlParse(new FormattedText(_text.ToString(), _entities), null) : new HtmlParse(null, _error);
    }

    private void Step()
    {
        switch (_html[_at])
        {
            case '&':
                Reference();
                break;
            case '<' when _at + 1 < _html.Length && _html[_at + 1] == '/':
                End();
                break;
            case '<':
                Start();
                break;
            default:
                _text.Append(_html[_at++]);
                break;
        }
    }

    private void Reference()
    {
        var (code, length) = HtmlReferences.Read(_html.AsSpan(_at));
        if (length == 0)
            _text.Append('&');
        else if (code > char.MaxValue)
            _text.Append(new Rune(code));
        else
            _text.Append((char)code);
        _at += Math.Max(1, length);
    }

    private void Start()
    {
        var tag = new StartTagReader(_html, _at).Read();
        if (tag.Error is not null)
            _error = tag.Error;
        else if (tag.Name == "span" && tag.Attributes.GetValueOrDefault("class") != "tg-spoiler")
            Fail("Tag \"span\" must have class \"tg-spoiler\"");
        else if (tag.Name is "a" or "blockquote" && _open.Any(open => open.Name == tag.Name))
            Fail($"Tag \"{tag.Name}\" must not be inside another one");
        else
            _open.Push(new OpenTag(tag.Name, Argument(tag), _text.Length));
        _at = tag.End;
    }

    private static string? Argument(StartTag tag) => tag.Name switch
    {
        "a" => tag.Attributes.GetValueOrDefault("href"),
        "tg-emoji" => tag.Attributes.GetValueOrDefault("emoji-id", ""),
        "blockquote" => tag.Attributes.ContainsKey("expandable") ? "expandable" : null,
        "code" when tag.Attributes.GetValueOrDefault("class") is { } value && value.StartsWith("language-", StringComparison.Ordinal) => value[9..],
        _ => null,
    };

    private void End()
    {
        if (!_open.TryPeek(out var open))
        {
            Fail("Unexpected end tag");
            return;
        }
        var nameEnd = _at + 2;
        while (nameEnd < _html.Length && _html[nameEnd] != '>' && !StartTagReader.IsSpace(_html[nameEnd]))
            nameEnd++;
        var name = _html[(_at + 2)..nameEnd].ToLowerInvariant();
        while (nameEnd < _html.Length && StartTagReader.IsSpace(_html[nameEnd]))
            nameEnd++;
        if (nameEnd >= _html.Length || _html[nameEnd] != '>')
            Fail("Unclosed end tag");
        else if (name.Length > 0 && name != open.Name)
            Fail("Unmatched end tag", $", expected \"</{open.Name}>\", found \"</{name}>\"");
        else
            Close(_open.Pop());
        _at = nameEnd + 1;
    }

    private void Close(OpenTag tag)
    {
        var range = new TextEntity("", tag.Start, _text.Length - tag.Start);
        if (tag.Name == "tg-emoji" && !(long.TryParse(tag.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var emoji) && emoji != 0))
            _error = "Invalid custom emoji identifier specified";
        else if (range.Length > 0 && !JoinsCodeAndPre(tag, range) && TagMeaning.Of(tag, range, _text.ToString(range.Offset, range.Length)) is { } entity)
            _entities.Add(entity);
    }

    // <pre><code class="language-x"> and the same the other way round are one entity with a language.
    private bool JoinsCodeAndPre(OpenTag tag, TextEntity range)
    {
        if (tag.Name is not ("pre" or "code") || _entities.Count == 0)
            return false;
        var inner = _entities[^1];
        var other = tag.Name == "pre" ? "code" : "pre";
        if (inner.Type != other || inner.Offset != range.Offset || inner.Length != range.Length || (tag.Argument ?? inner.Language) is not { Length: > 0 } language)
            return false;
        _entities[^1] = inner with { Type = "pre", Language = language };
        return true;
    }

    private void Fail(string fault, string more = "") =>
        _error = $"{fault} at byte offset {Encoding.UTF8.GetByteCount(_html.AsSpan(0, _at))}{more}";

    private static bool IsWellFormed(StringBuilder text)
    {
        foreach (var rune in text.ToString().AsSpan().EnumerateRunes())
            if (rune == Rune.ReplacementChar)
                return !HasLoneSurrogate(text.ToString());
        return true;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]))
                return true;
        }
        return false;
    }
}
