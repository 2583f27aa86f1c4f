using SezBot.Answering;

namespace SezBot.Commands;

/// <summary>An excerpt as people read it in a terminal, or as JSON.</summary>
internal sealed class ExcerptView(Terminal terminal)
{
    public void Show(Excerpt excerpt)
    {
        if (terminal.IsJson)
            terminal.WriteJson(ExcerptJson.Of(excerpt));
        else
            ShowText(excerpt);
    }

    private void ShowText(Excerpt excerpt)
    {
        ShowHeader(excerpt);
        if (excerpt.Status == ExcerptStatus.Changed)
            terminal.Say("SourceChanged");
        if (excerpt.Status == ExcerptStatus.Withdrawn)
        {
            terminal.Say("SourceWithdrawn");
            return;
        }
        terminal.Line();
        terminal.Line(Terminal.Plain(excerpt.Before.TrimStart()) + (excerpt.Marked is { } marked ? Mark(marked) : "") + Terminal.Plain(excerpt.After.TrimEnd()));
    }

    private void ShowHeader(Excerpt excerpt)
    {
        var citation = excerpt.Citation;
        terminal.Line(Bold(citation.Title ?? citation.Article));
        terminal.Line(Terminal.Plain(string.Join(", ", new[]
        {
            citation.Publisher, terminal.Date(citation.Published), citation.Sample ? terminal.Phrase("Sample") : null,
            $"{citation.Article}@{citation.Start}-{citation.End}",
        }.OfType<string>())));
        if (citation.Url is { } url)
            terminal.Line(Terminal.Plain(url));
        if (excerpt.Passages > 0)
            terminal.Say("PassageOf", excerpt.Ordinal + 1, excerpt.Passages);
    }

    private static string Bold(string text) => $"[bold]{Terminal.Plain(text)}[/]";

    private string Mark(string sentence) => terminal.IsStyled ? $"[bold invert]{Terminal.Plain(sentence)}[/]" : $"⟦{Terminal.Plain(sentence)}⟧";
}
