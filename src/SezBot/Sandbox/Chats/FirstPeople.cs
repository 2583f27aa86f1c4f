namespace SezBot.Sandbox.Chats;

/// <summary>Who lives in the sandbox from the start. One id is larger than 32 bits, as real ones are.</summary>
internal static class FirstPeople
{
    public const long Anna = 101;
    public const long Ivan = 102;
    public const long Emma = 7_000_000_103;
    public const long Group = -4_000_201;
    public const long Forum = -1_002_000_000_301;
    public const long Channel = -1_002_000_000_401;

    public static void MoveIn(SandboxWorld world)
    {
        var roster = world.Roster;
        roster.Add(new Person(Anna, false, "Анна", "anna_reader", "ru"));
        roster.Add(new Person(Ivan, false, "Иван", "ivan_admin", "ru"));
        roster.Add(new Person(Emma, false, "Emma", "emma_reader", "en"));
        roster.Add(Gathering(world, new ChatCard(Group, "group") { Title = "Рабочая группа ОЭЗ" }));
        OpenTopics(world, roster.Add(Gathering(world, new ChatCard(Forum, "supergroup") { Title = "Инвесторы и резиденты", IsForum = true })));
        var channel = roster.Add(Gathering(world, new ChatCard(Channel, "channel") { Title = "Новости ОЭЗ", Username = "sez_sandbox_news" }));
        channel.BotStatus = "administrator";
        channel.LastMessageId = world.Options.FirstMessageId - 1;
    }

    private static Chat Gathering(SandboxWorld world, ChatCard card) =>
        new(card, world.Options.MessagesKept) { Members = [Anna, Ivan, Emma], Admins = [Ivan] };

    // A topic's number is that of the message that opened it; General is 1 and has no such message.
    private static void OpenTopics(SandboxWorld world, Chat forum)
    {
        forum.Topics.Add(new Topic(1, "General"));
        forum.LastMessageId = world.Options.FirstMessageId;
        foreach (var name in (string[])["Вопросы", "Новости"])
        {
            var opening = world.Messages.Post(forum, new Message
            {
                Chat = forum.Card,
                From = world.Roster.Person(Ivan),
                ForumTopicCreated = new { Name = name, IconColor = 7322096 },
                IsTopicMessage = true,
                MessageThreadId = forum.LastMessageId + 1,
            });
            forum.Topics.Add(new Topic(opening.MessageId, name));
        }
    }
}
