using System.Diagnostics.CodeAnalysis;
using SezBot.Sandbox.Faults;

namespace SezBot.Sandbox.Chats;

/// <summary>One chat with its people and its messages. Read and changed under the world's lock.</summary>
internal sealed class Chat(ChatCard card, int kept)
{
    private readonly Dictionary<int, Message> _messages = [];
    private readonly Queue<int> _order = [];

    public ChatCard Card { get; } = card;

    public long Id => Card.Id;

    public bool IsPrivate => Card.Type == "private";

    public bool IsGroup => Card.Type is "group" or "supergroup";

    public bool IsChannel => Card.Type == "channel";

    public bool IsForum => Card.IsForum == true;

    public List<long> Members { get; init; } = [];

    public HashSet<long> Admins { get; init; } = [];

    public List<Topic> Topics { get; } = [];

    /// <summary>What the bot is here, in the words of ChatMember: member, administrator, left, kicked.</summary>
    public string BotStatus { get; set; } = "member";

    /// <summary>The supergroup that this group became.</summary>
    public long? UpgradedTo { get; set; }

    public ChatAllowance Allowance { get; } = new();

    public IEnumerable<Message> History => _order.Where(_messages.ContainsKey).Select(id => _messages[id]);

    /// <summary>The last number given, in chats that count for themselves.</summary>
    public int LastMessageId { get; set; }

    public bool TryFind(long id, [MaybeNullWhen(false)] out Message message) => _messages.TryGetValue((int)Math.Clamp(id, 0, int.MaxValue), out message);

    public void Add(Message message)
    {
        _messages.Add(message.MessageId, message);
        _order.Enqueue(message.MessageId);
        while (_order.Count > kept)
            _messages.Remove(_order.Dequeue());
    }

    public void Replace(Message message) => _messages[message.MessageId] = message;

    public bool Remove(int id) => _messages.Remove(id);
}
