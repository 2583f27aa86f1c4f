namespace SezBot.Sandbox.Chats;

/// <summary>A ChatMember of the Bot API.</summary>
internal static class MemberCard
{
    public static object Of(Person person, string status) => status switch
    {
        "creator" => new { Status = status, User = person, IsAnonymous = false },
        "administrator" => new
        {
            Status = status,
            User = person,
            CanBeEdited = false,
            IsAnonymous = false,
            CanManageChat = true,
            CanDeleteMessages = true,
            CanManageVideoChats = false,
            CanRestrictMembers = false,
            CanPromoteMembers = false,
            CanChangeInfo = false,
            CanInviteUsers = true,
            CanPostStories = false,
            CanEditStories = false,
            CanDeleteStories = false,
            CanPostMessages = true,
            CanEditMessages = true,
            CanPinMessages = false,
            CanManageTopics = false,
        },
        "kicked" => new { Status = status, User = person, UntilDate = 0 },
        "restricted" => new { Status = status, User = person, IsMember = true, CanSendMessages = false, UntilDate = 0 },
        _ => new { Status = status, User = person },
    };

    /// <summary>What someone is in a chat; the first administrator owns it.</summary>
    public static string StatusOf(Chat chat, Person person, Person bot)
    {
        if (person.Id == bot.Id)
            return chat.BotStatus;
        if (chat.Admins.Contains(person.Id))
            return chat.Admins.First() == person.Id ? "creator" : "administrator";
        return chat.Members.Contains(person.Id) ? "member" : "left";
    }
}
