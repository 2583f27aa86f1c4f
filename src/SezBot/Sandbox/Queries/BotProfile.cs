namespace SezBot.Sandbox.Queries;

/// <summary>What the bot says of itself, by language; an empty language is for all without their own. Under the world's lock.</summary>
internal sealed class BotProfile
{
    private readonly Dictionary<(string Part, string Language), string> _texts = [];

    /// <summary>The menu button as set last, by chat; 0 is the default for all.</summary>
    public Dictionary<long, object> MenuButtons { get; } = [];

    public void Set(string part, string language, string text) => _texts[(part, language)] = text;

    public string Get(string part, string language) => _texts.GetValueOrDefault((part, language)) ?? _texts.GetValueOrDefault((part, ""), "");
}
