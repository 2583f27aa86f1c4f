using System.Text.Json.Nodes;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>What a program under test asked a <see cref="ScriptedModelServer"/>.</summary>
/// <param name="Body">The request as it came.</param>
/// <param name="Authorization">The header; null when none was sent.</param>
internal sealed record ScriptedRequest(JsonObject Body, string? Authorization)
{
    public string Model => (string?)Body["model"] ?? "";

    public bool IsStreamed => (bool?)Body["stream"] ?? false;

    /// <summary>Role and text of each message.</summary>
    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Body["messages"]!.AsArray().Select(message => ((string)message!["role"]!, TextOf(message["content"])))];

    /// <summary>Names of the functions that the model may call.</summary>
    public IReadOnlyList<string> Functions => [.. (Body["tools"]?.AsArray() ?? []).Select(tool => (string)tool!["function"]!["name"]!)];

    public string System => string.Join('\n', Messages.Where(message => message.Role == "system").Select(message => message.Text));

    /// <summary>Results of the functions that the model called.</summary>
    public IReadOnlyList<string> Results => [.. Messages.Where(message => message.Role == "tool").Select(message => message.Text)];

    /// <summary>Where the data and the question are.</summary>
    public string User => string.Join('\n', Messages.Where(message => message.Role == "user").Select(message => message.Text));

    /// <summary>Which of the program's prompts it is: <c>condense</c>, <c>answer</c>, <c>check</c> or <c>digest</c>; null for another.</summary>
    public string? Prompt => User switch
    {
        _ when User.Contains("=== РАЗГОВОР") || User.Contains("=== CONVERSATION") => "condense",
        _ when User.Contains("=== ПРЕДЛОЖЕНИЯ") || User.Contains("=== SENTENCES") => "check",
        _ when User.Contains("=== НОВОСТИ") || User.Contains("=== NEWS") => "digest",
        _ when User.Contains("=== ИСТОЧНИКИ") || User.Contains("=== SOURCES") => "answer",
        _ => null,
    };

    private static string TextOf(JsonNode? content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        null => "",
        _ => (string)content!,
    };
}
