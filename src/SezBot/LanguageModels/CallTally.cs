using System.Text;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace SezBot.LanguageModels;

/// <summary>
/// The HTTP calls that one question to a model takes: a first try that failed, an answer that calls functions, the answer after it. A server
/// counts each by itself, or not at all; then its tokens are counted here. The transport tells of a call by <see cref="Current"/>.
/// </summary>
internal sealed class CallTally
{
    private static readonly AsyncLocal<CallTally?> Ambient = new();

    private readonly List<Exchange> _exchanges = [];

    /// <summary>The tally of the call that is being made.</summary>
    public static CallTally? Current => Ambient.Value;

    /// <summary>What is awaited from here on counts here.</summary>
    public void Enter() => Ambient.Value = this;

    /// <param name="body">JSON.</param>
    public void Sent(string body) => _exchanges.Add(new Exchange(body));

    /// <summary>The server did not take the last call, and charges nothing for it.</summary>
    public void NotTaken() => _exchanges.RemoveAt(_exchanges.Count - 1);

    public void Read(StreamingChatMessageContent chunk)
    {
        if (_exchanges.Count == 0)
            return;
        var exchange = _exchanges[^1];
        // Some servers tell it with each piece, the sum so far.
        exchange.Usage = (chunk.InnerContent as StreamingChatCompletionUpdate)?.Usage ?? exchange.Usage;
        exchange.Answer.Append(chunk.Content);
        foreach (var call in chunk.Items.OfType<StreamingFunctionCallUpdateContent>())
            exchange.Answer.Append(call.Name).Append(call.Arguments);
    }

    public (int Input, int Output, bool IsEstimated) Sum() => (
        _exchanges.Sum(one => one.Usage?.InputTokenCount ?? TokenEstimate.Of(TextOf(one.Body))),
        _exchanges.Sum(one => one.Usage?.OutputTokenCount ?? TokenEstimate.Of(one.Answer.ToString())),
        _exchanges.Count == 0 || _exchanges.Exists(one => one.Usage is null));

    private static string TextOf(string body)
    {
        var text = new StringBuilder();
        var call = JsonNode.Parse(body);
        Append(call?["messages"], text);
        Append(call?["tools"], text);
        return text.ToString();
    }

    private static void Append(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, member) in members)
                    Append(member, text);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Append(item, text);
                break;
            case JsonValue value:
                text.Append(value).Append('\n');
                break;
        }
    }

    private sealed class Exchange(string body)
    {
        public string Body => body;

        public StringBuilder Answer { get; } = new();

        public ChatTokenUsage? Usage { get; set; }
    }
}
