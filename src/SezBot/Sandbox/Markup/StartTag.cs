namespace SezBot.Sandbox.Markup;

/// <summary>A start tag as read: its name, its attributes and where it ends; or why it cannot be read.</summary>
internal sealed record StartTag(string Name, IReadOnlyDictionary<string, string> Attributes, int End)
{
    public string? Error { get; init; }

    public static StartTag Refused(string error) => new("", new Dictionary<string, string>(), 0) { Error = error };
}
