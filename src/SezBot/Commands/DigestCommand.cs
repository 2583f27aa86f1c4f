using System.CommandLine;
using SezBot.Digests;

namespace SezBot.Commands;

/// <summary><c>digest</c>: the summary of a day.</summary>
internal sealed class DigestCommand(StorePreparation preparation, DigestPipeline pipeline, Terminal terminal, TimeProvider time)
{
    public static Command Create(CommandRunner runner)
    {
        var date = new DayOption("--date", "HelpDigestDate", runner.Language);
        var topic = new Option<string[]>("--topic") { Description = CommandPhrases.Get("HelpDigestTopic", runner.Language), HelpName = "NAME" };
        var command = runner.Verb("digest");
        command.Add(date.Option);
        command.Add(topic);
        command.SetAction((parsed, cancel) => runner.RunAsync<DigestCommand>(
            parsed, verb => verb.RunAsync(date.Read(parsed), parsed.GetValue(topic) ?? [], cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(DateOnly? date, IReadOnlyList<string> topics, CancellationToken cancel)
    {
        if (!await preparation.PrepareAsync(cancel))
            return ExitCode.Failure;
        var day = date ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var digest = await pipeline.MakeAsync(new DigestRequest(day, new DigestWindow.PublishedOn(day), topics, terminal.Language), cancel);
        if (terminal.IsJson)
            terminal.WriteJson(DigestJson.Of(digest));
        else
            Show(digest);
        return digest.IsEmpty ? ExitCode.Refused : ExitCode.Done;
    }

    private void Show(Digest digest)
    {
        terminal.Text(DigestText.Of(digest));
        if (digest.IsEmpty)
            return;
        terminal.Line();
        foreach (var citation in digest.Citations)
            terminal.Text($"[{citation.N}] {citation.Title ?? citation.Article} — {(citation.Publisher is null ? "" : citation.Publisher + ", ")}{terminal.Date(citation.Published)}{(citation.Sample ? $" ({terminal.Phrase("Sample")})" : "")}, {citation.Article}@{citation.Start}-{citation.End}");
        terminal.Line();
        terminal.Say("OpenSource", $"{digest.Id}:1");
    }
}
