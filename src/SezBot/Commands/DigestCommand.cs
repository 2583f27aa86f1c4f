using System.CommandLine;
using SezBot.Digests;
using SezBot.Text;

namespace SezBot.Commands;

/// <summary><c>digest</c>: the summary of a day.</summary>
internal sealed class DigestCommand(StorePreparation preparation, DigestPipeline pipeline, DigestCalendar calendar, AliasList aliases, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var date = new Option<string?>("--date") { Description = CommandPhrases.Get("HelpDigestDate", runner.Language), HelpName = "DATE" };
        var topic = new Option<string[]>("--topic") { Description = CommandPhrases.Get("HelpDigestTopic", runner.Language), HelpName = "NAME" };
        var command = runner.Verb("digest");
        command.Add(date);
        command.Add(topic);
        command.SetAction((parsed, cancel) => runner.RunAsync<DigestCommand>(
            parsed, verb => verb.RunAsync(parsed.GetValue(date) ?? "", parsed.GetValue(topic) ?? [], cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(string date, IReadOnlyList<string> topics, CancellationToken cancel)
    {
        if (calendar.Read(date) is not { } day)
        {
            terminal.Note("WrongDigestDate", date);
            return ExitCode.Usage;
        }
        var groups = topics.Select(topic => (Typed: topic, Group: aliases.Groups.FirstOrDefault(group => IsNamed(group, topic)))).ToList();
        if (groups.Find(topic => topic.Group is null) is { Typed: { } unknown })
        {
            terminal.Note("UnknownTopic", unknown);
            return ExitCode.Usage;
        }
        if (!await preparation.PrepareAsync(cancel))
            return ExitCode.Failure;
        var digest = await pipeline.MakeAsync(
            new DigestRequest(day, new DigestWindow.PublishedOn(day), [.. groups.Select(topic => topic.Group!.Name)], terminal.Language), cancel);
        if (terminal.IsJson)
            terminal.WriteJson(DigestJson.Of(digest));
        else
            Show(digest);
        return digest.IsEmpty ? ExitCode.Refused : ExitCode.Done;
    }

    private static bool IsNamed(AliasGroup group, string typed) =>
        group.Kind != AliasKind.Term && group.Forms.Select(form => form.Text).Append(group.Name).Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase);

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
