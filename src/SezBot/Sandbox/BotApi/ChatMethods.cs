using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>What the bot may ask about chats and their members.</summary>
internal sealed class ChatMethods(SandboxWorld world)
{
    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["getChat"] = call => Seen(call, Card),
        ["getChatMember"] = call => Seen(call, chat => Member(chat, call)),
        ["getChatMemberCount"] = call => Seen(call, chat => ApiReply.Of(chat.Members.Count + 1)),
        ["getChatAdministrators"] = call => Seen(call, Administrators),
        ["leaveChat"] = call => Seen(call, Leave),
    };

    /// <summary>In private chats a block is no bar to looking; elsewhere the bot has to be there.</summary>
    private ApiReply Seen(ApiCall call, Func<Chat, ApiReply> act)
    {
        var found = Destinations.Known(world, call);
        if (found.Value is { IsPrivate: false })
            found = Destinations.Writable(world, call);
        return found.Value is { } chat ? act(chat) : found.Refusal!;
    }

    private ApiReply Card(Chat chat) => ApiReply.Of(new
    {
        chat.Card.Id,
        chat.Card.Type,
        chat.Card.Title,
        chat.Card.Username,
        chat.Card.FirstName,
        chat.Card.IsForum,
        AccentColorId = 0,
        MaxReactionCount = 11,
        AcceptedGiftTypes = new { UnlimitedGifts = false, LimitedGifts = false, UniqueGifts = false, PremiumSubscription = false, GiftsFromChannels = false },
    });

    private ApiReply Member(Chat chat, ApiCall call) => call.Number("user_id") is { } id && world.Roster.Person(id) is { } person
        ? ApiReply.Of(MemberCard.Of(person, MemberCard.StatusOf(chat, person, world.Roster.Bot)))
        : ApiReply.Bad("user not found");

    private ApiReply Administrators(Chat chat)
    {
        if (chat.IsPrivate)
            return ApiReply.Bad("there are no administrators in the private chat");
        var people = chat.Admins.Select(world.Roster.Person).OfType<Person>();
        if (chat.BotStatus == "administrator")
            people = people.Append(world.Roster.Bot);
        return ApiReply.Of(people.Select(person => MemberCard.Of(person, MemberCard.StatusOf(chat, person, world.Roster.Bot))));
    }

    private ApiReply Leave(Chat chat)
    {
        if (chat.IsPrivate)
            return ApiReply.Bad("chat member status can't be changed in private chats");
        world.Membership.Leave(chat);
        return ApiReply.True;
    }
}
