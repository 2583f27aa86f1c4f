using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SezBot.Tests.Sandbox;

public class GroupTests
{
    private static async Task<Message[]> SeenAsync(SandboxRun run) =>
        [.. (await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel)).Select(update => update.Message ?? update.EditedMessage ?? update.ChannelPost).OfType<Message>()];

    [Fact]
    public async Task Privacy_mode_shows_commands_for_the_bot_and_replies_to_it_and_nothing_else()
    {
        await using var run = await SandboxRun.StartAsync();
        var own = await run.Bot.SendMessage(SandboxRun.Group, "Здравствуйте", cancellationToken: SandboxRun.Cancel);
        string[] said = ["Привет", "@sezbot_sandbox_bot что нового?", "/ask", "/ask@SezBot_Sandbox_Bot что", "/ask@other_bot", "скажи /ask"];
        foreach (var text in said)
            run.World.People.Say(SandboxRun.Group, SandboxRun.Anna, text);
        await run.PageAsync("messages", new { chat_id = SandboxRun.Group, from_id = SandboxRun.Anna, text = "Понял", reply_to_message_id = own.Id, quote = "вуйте" });

        var seen = await SeenAsync(run);

        Assert.Equal(["/ask", "/ask@SezBot_Sandbox_Bot что", "Понял"], seen.Select(message => message.Text));
        Assert.Equal((own.Id, 7), (seen[^1].ReplyToMessage!.Id, seen[^1].Quote!.Position));
    }

    [Fact]
    public async Task Without_privacy_mode_the_bot_reads_all_and_mentions_are_marked()
    {
        await using var run = await SandboxRun.StartAsync();
        await run.PageAsync("switches", new { can_read_all_group_messages = true });
        run.World.People.Say(SandboxRun.Group, SandboxRun.Anna, "Привет, @sezbot_sandbox_bot");

        var seen = Assert.Single(await SeenAsync(run));

        Assert.Equal((MessageEntityType.Mention, 8, 19), (seen.Entities![0].Type, seen.Entities[0].Offset, seen.Entities[0].Length));
        Assert.True((await run.Bot.GetMe(SandboxRun.Cancel)).CanReadAllGroupMessages);
    }

    [Fact]
    public async Task A_topic_stays_a_topic_both_ways()
    {
        await using var run = await SandboxRun.StartAsync();
        var world = await run.PageAsync("world");
        var topic = world.GetProperty("chats").EnumerateArray().Single(chat => chat.GetProperty("id").GetInt64() == SandboxRun.Forum)
            .GetProperty("topics")[1].GetProperty("id").GetInt32();
        await run.PageAsync("messages", new { chat_id = SandboxRun.Forum, from_id = SandboxRun.Anna, text = "/ask", message_thread_id = topic });

        var asked = Assert.Single(await SeenAsync(run));
        var inTopic = await run.Bot.SendMessage(SandboxRun.Forum, "Ответ", messageThreadId: topic, cancellationToken: SandboxRun.Cancel);
        var byReply = await run.Bot.SendMessage(SandboxRun.Forum, "Ответ", replyParameters: asked.Id, cancellationToken: SandboxRun.Cancel);
        var general = await run.Bot.SendMessage(SandboxRun.Forum, "Всем", cancellationToken: SandboxRun.Cancel);

        Assert.Equal((topic, true, topic), (asked.MessageThreadId, asked.IsTopicMessage, asked.ReplyToMessage!.Id));
        Assert.NotNull(asked.ReplyToMessage.ForumTopicCreated);
        Assert.Equal([topic, topic, null], new[] { inTopic, byReply, general }.Select(message => message.MessageThreadId));
        Assert.True(asked.Chat.IsForum);
    }

    [Fact]
    public async Task Disguises_come_as_Telegram_shows_them()
    {
        await using var run = await SandboxRun.StartAsync();
        object[] disguises =
        [
            new { chat_id = SandboxRun.Group, from_id = SandboxRun.Ivan, text = "/stats", sender_chat_id = SandboxRun.Group },
            new { chat_id = SandboxRun.Group, from_id = SandboxRun.Ivan, text = "/stats", sender_chat_id = SandboxRun.Channel },
            new { chat_id = SandboxRun.Anna, from_id = SandboxRun.Anna, text = "/stats", forwarded = true },
            new { chat_id = SandboxRun.Group, from_id = SandboxRun.Anna, text = "Готово", via_bot = true },
            new { chat_id = SandboxRun.Channel, from_id = SandboxRun.Ivan, text = "Новость" },
        ];
        foreach (var disguise in disguises)
            await run.PageAsync("messages", disguise);

        var seen = await SeenAsync(run);

        Assert.Equal(("GroupAnonymousBot", SandboxRun.Group), (seen[0].From!.Username, seen[0].SenderChat!.Id));
        Assert.Equal(("Channel_Bot", SandboxRun.Channel), (seen[1].From!.Username, seen[1].SenderChat!.Id));
        Assert.Equal(SandboxRun.Ivan, Assert.IsType<MessageOriginUser>(seen[2].ForwardOrigin).SenderUser.Id);
        Assert.Equal("sezbot_sandbox_bot", seen[3].ViaBot!.Username);
        Assert.Equal((null, SandboxRun.Channel, ChatType.Channel), (seen[4].From, seen[4].SenderChat!.Id, seen[4].Chat.Type));
        Assert.Equal(403, (await run.PageAsync("messages", new { chat_id = SandboxRun.Channel, from_id = SandboxRun.Anna, text = "Новость" })).GetProperty("error_code").GetInt32());
    }

    [Fact]
    public async Task An_edit_is_an_update_of_its_own()
    {
        await using var run = await SandboxRun.StartAsync();
        var message = run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "Вапрос");
        run.Clock.Advance(TimeSpan.FromSeconds(5));

        await run.PageAsync("edits", new { chat_id = SandboxRun.Anna, message_id = message.MessageId, from_id = SandboxRun.Anna, text = "Вопрос" });

        var update = (await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel))[1];
        Assert.Equal((UpdateType.EditedMessage, "Вопрос", TimeSpan.FromSeconds(5)), (update.Type, update.EditedMessage!.Text, update.EditedMessage.EditDate - update.EditedMessage.Date));
    }

    [Fact]
    public async Task A_bot_that_was_thrown_out_is_told_and_may_not_write_until_it_is_back()
    {
        await using var run = await SandboxRun.StartAsync();

        await run.PageAsync("members", new { chat_id = SandboxRun.Group, joined = false });
        var kicked = await run.CallAsync("sendMessage", new { chat_id = SandboxRun.Group, text = "Ау" });
        run.World.People.Say(SandboxRun.Group, SandboxRun.Anna, "/ask");
        await run.PageAsync("members", new { chat_id = SandboxRun.Group, joined = true });
        await run.PageAsync("members", new { chat_id = SandboxRun.Group, status = "administrator" });
        run.World.People.Say(SandboxRun.Group, SandboxRun.Anna, "администратор видит всё");

        Assert.Equal((403, "Forbidden: bot was kicked from the group chat"), (kicked.Status, kicked.Description));
        var updates = await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel);
        Assert.Equal(
            [UpdateType.MyChatMember, UpdateType.MyChatMember, UpdateType.Message, UpdateType.MyChatMember, UpdateType.Message], updates.Select(update => update.Type));
        Assert.Equal(SandboxRun.Ivan, updates[0].MyChatMember!.From.Id);
        Assert.Single(updates[2].Message!.NewChatMembers!);
        Assert.Equal(ChatMemberStatus.Administrator, updates[3].MyChatMember!.NewChatMember.Status);
    }

    [Theory]
    [InlineData("left", SandboxRun.Forum, 403, "Forbidden: bot is not a member of the supergroup chat")]
    [InlineData("restricted", SandboxRun.Group, 400, "Bad Request: not enough rights to send text messages to the chat")]
    [InlineData("member", SandboxRun.Channel, 400, "Bad Request: need administrator rights in the channel chat")]
    [InlineData("kicked", SandboxRun.Channel, 403, "Forbidden: bot was kicked from the channel chat")]
    public async Task Where_the_bot_may_not_write_it_is_told_why(string status, long chat, int code, string why)
    {
        await using var run = await SandboxRun.StartAsync();
        await run.PageAsync("members", new { chat_id = chat, status });

        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => run.Bot.SendMessage(chat, "Ау", cancellationToken: SandboxRun.Cancel));

        Assert.Equal((code, why), (refused.ErrorCode, refused.Message));
        Assert.NotNull((await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel))[0].MyChatMember);
    }

    [Fact]
    public async Task An_upgraded_group_tells_its_new_address_in_messages_and_in_errors()
    {
        await using var run = await SandboxRun.StartAsync();

        var moved = (await run.PageAsync("migrations", new { chat_id = SandboxRun.Group })).GetProperty("chat_id").GetInt64();
        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => run.Bot.SendMessage(SandboxRun.Group, "Новость", cancellationToken: SandboxRun.Cancel));
        await run.Bot.SendMessage(moved, "Новость", cancellationToken: SandboxRun.Cancel);

        Assert.Equal(("Bad Request: group chat was upgraded to a supergroup chat", moved), (refused.Message, refused.Parameters!.MigrateToChatId));
        var seen = await SeenAsync(run);
        Assert.Equal((moved, SandboxRun.Group), (seen[0].MigrateToChatId, seen[1].MigrateFromChatId));
        Assert.Equal(ChatType.Supergroup, seen[1].Chat.Type);
        Assert.Equal(SandboxRun.Group, Assert.Single(run.World.Roster.Chats, chat => chat.UpgradedTo is not null).Id);
    }

    [Fact]
    public async Task Numbers_of_messages_mean_different_messages_in_different_chats()
    {
        await using var run = await SandboxRun.StartAsync();

        var first = run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "1");
        var second = run.World.People.Say(SandboxRun.Group, SandboxRun.Anna, "2");
        var channel = run.World.People.Say(SandboxRun.Channel, SandboxRun.Ivan, "3");

        Assert.Equal((first.MessageId + 1, first.MessageId), (second.MessageId, channel.MessageId));
    }

    [Fact]
    public async Task Chats_and_members_can_be_looked_at()
    {
        await using var run = await SandboxRun.StartAsync();

        var forum = await run.Bot.GetChat(SandboxRun.Forum, SandboxRun.Cancel);
        var channel = await run.Bot.GetChat("@sez_sandbox_news", SandboxRun.Cancel);
        var admins = await run.Bot.GetChatAdministrators(SandboxRun.Channel, cancellationToken: SandboxRun.Cancel);
        var statuses = new List<ChatMemberStatus>();
        foreach (var user in new[] { SandboxRun.Anna, SandboxRun.Ivan, run.World.Roster.Bot.Id })
            statuses.Add((await run.Bot.GetChatMember(SandboxRun.Group, user, SandboxRun.Cancel)).Status);
        await run.Bot.LeaveChat(SandboxRun.Group, SandboxRun.Cancel);

        Assert.Equal((true, SandboxRun.Channel), (forum.IsForum, channel.Id));
        Assert.Equal([ChatMemberStatus.Creator, ChatMemberStatus.Administrator], admins.Select(admin => admin.Status));
        Assert.Equal([ChatMemberStatus.Member, ChatMemberStatus.Creator, ChatMemberStatus.Member], statuses);
        Assert.Equal("Forbidden: bot is not a member of the group chat", (await run.CallAsync("getChat", new { chat_id = SandboxRun.Group })).Description);
        Assert.Equal(4, await run.Bot.GetChatMemberCount(SandboxRun.Forum, SandboxRun.Cancel));
    }
}
