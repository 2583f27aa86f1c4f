using SezBot.Answering;
using SezBot.Corpus;

namespace SezBot.Commands;

/// <summary>An answer as people read it in a terminal, or as JSON.</summary>
internal sealed class AnswerView(Terminal terminal)
{
    public void Show(Answer answer)
    {
        if (terminal.IsJson)
            terminal.WriteJson(AnswerJson.Of(answer));
        else
            ShowText(answer);
    }

    private void ShowText(Answer answer)
    {
        ShowUnderstanding(answer);
        terminal.Line(BoldMarkup.Of(answer.Text, answer.Bold));
        if (answer.Citations.Count > 0)
            ShowSources(answer);
        if (answer.Nearest.Count > 0)
            ShowNearest(answer.Nearest);
        if (answer.IsFallback)
            terminal.Note("AnswerFromCopy");
        if (!answer.IsKept)
            terminal.Note("AnswerNotKept");
    }

    private void ShowUnderstanding(Answer answer)
    {
        if (answer is { StandaloneQuestion: { } standalone, TellsUnderstanding: false })
            terminal.Say("Understood", standalone);
        if (!answer.Period.IsEmpty)
            terminal.Say("InPeriod", AnswerPhrases.Period(answer.Period, terminal.Language));
        if (answer.UndatedLeftOut > 0)
            terminal.Say("UndatedLeftOut", terminal.Count("Articles", answer.UndatedLeftOut));
    }

    private void ShowSources(Answer answer)
    {
        terminal.Line();
        foreach (var citation in answer.Citations)
        {
            terminal.Line(Terminal.Plain(
                $"[{citation.N}] {Described(citation.Title, citation.Publisher, citation.Published, citation.Sample)}, {citation.Article}@{citation.Start}-{citation.End}"));
            if (citation.Url is { } url)
                terminal.Line("    " + Terminal.Plain(url));
        }
        terminal.Line();
        if (answer.AsOf is { } asOf)
            terminal.Say("AsOf", terminal.Date(asOf));
        if (answer.IsKept)
            terminal.Say("OpenSource", $"{answer.Id}:1");
    }

    private void ShowNearest(IReadOnlyList<Article> nearest)
    {
        terminal.Line();
        terminal.Say("Nearest");
        foreach (var article in nearest)
            terminal.Line(Terminal.Plain($"• {Described(article.Title, article.Publisher, article.Published, article.IsSample)}, {article.Id}"));
    }

    private string Described(string? title, string? publisher, DateOnly? published, bool isSample) =>
        $"{(title is null ? "" : title + " — ")}{(publisher is null ? "" : publisher + ", ")}{terminal.Date(published)}{(isSample ? $" ({terminal.Phrase("Sample")})" : "")}";
}
