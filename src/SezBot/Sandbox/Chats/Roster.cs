using System.Globalization;

namespace SezBot.Sandbox.Chats;

/// <summary>Who and what there is: people, the bot, chats.</summary>
internal sealed class Roster(SandboxOptions options, Lock gate)
{
    private readonly Dictionary<long, Person> _people = [];
    private readonly Dictionary<long, Chat> _chats = [];

    public Person Bot { get; } = new(
        long.Parse(options.Token.AsSpan(0, options.Token.IndexOf(':')), CultureInfo.InvariantCulture), true, options.BotName, options.BotUsername);

    public IReadOnlyList<Person> People
    {
        get
        {
            lock (gate)
                return [.. _people.Values];
        }
    }

    public IReadOnlyList<Chat> Chats
    {
        get
        {
            lock (gate)
                return [.. _chats.Values];
        }
    }

    /// <summary>A person together with the private chat, which has the person's id.</summary>
    public Chat Add(Person person)
    {
        lock (gate)
        {
            _people.Add(person.Id, person);
            var card = new ChatCard(person.Id, "private") { FirstName = person.FirstName, Username = person.Username };
            return Add(new Chat(card, options.MessagesKept) { Members = [person.Id] });
        }
    }

    public Chat Add(Chat chat)
    {
        lock (gate)
            _chats.Add(chat.Id, chat);
        return chat;
    }

    /// <summary>People for load tests, with ids from the one given.</summary>
    public void AddCrowd(long firstId, int count)
    {
        lock (gate)
        {
            for (var at = 0; at < count; at++)
                Add(new Person(firstId + at, false, $"Reader {at}", LanguageCode: "ru"));
        }
    }

    public Person? Person(long id)
    {
        lock (gate)
            return id == Bot.Id ? Bot : _people.GetValueOrDefault(id);
    }

    public Chat? Chat(long id)
    {
        lock (gate)
            return _chats.GetValueOrDefault(id);
    }

    /// <summary>A chat by its number or by «@name»; people are not found by name, as in the Bot API.</summary>
    public Chat? Chat(string? address)
    {
        if (long.TryParse(address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return Chat(id);
        lock (gate)
        {
            return address is { Length: > 1 } && address[0] == '@'
                ? _chats.Values.FirstOrDefault(chat => !chat.IsPrivate && address[1..].Equals(chat.Card.Username, StringComparison.OrdinalIgnoreCase))
                : null;
        }
    }
}
