using SezBot.State;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Updates;

namespace SezBot.Tests.Telegram.Conversation;

/// <summary>
/// The table of who may do what, generated from the commands' own rules: every command × role × kind of chat × disguise. The expectations
/// are written down here a second time, in other words than the policy's.
/// </summary>
public class CommandPolicyTests
{
    private static readonly string[] ForEverybody = ["ask", "start", "help", "new", "sources", "digest", "quotes", "excerpt", "cancel"];
    private static readonly string[] ForGroupAdmins = ["settings", "subscribe", "unsubscribe", "topics"];
    private static readonly string[] InPrivateOnly = ["forget", "status"];
    private static readonly string[] ForBotAdmins = ["status"];
    private static readonly string[] WhenEdited = ["ask"];
    private static readonly Disguises[] Single =
        [Disguises.None, Disguises.Forwarded, Disguises.Edited, Disguises.ViaBot, Disguises.OnBehalfOfChannel, Disguises.AnonymousAdmin, Disguises.FromBot];

    private enum Role
    {
        Stranger,
        GroupAdmin,
        BotAdmin,
        Both,
    }

    [Fact]
    public void Every_command_stands_in_the_expectations() => Assert.Equal(
        CommandRule.All.Select(rule => rule.Name).Order(), ForEverybody.Concat(ForGroupAdmins).Concat(InPrivateOnly).Order());

    [Fact]
    public void Every_case_is_decided_as_expected()
    {
        var cases = (from rule in CommandRule.All
                     from role in Enum.GetValues<Role>()
                     from kind in Enum.GetValues<ChatKind>()
                     from first in Single
                     from second in Single
                     select (rule, role, kind, disguises: first | second)).ToList();

        Assert.InRange(cases.Count, 1500, int.MaxValue);
        Assert.All(cases, one => Assert.Equal(
            Expected(one.rule.Name, one.role, one.kind, one.disguises),
            CommandPolicy.Decide(
                one.rule, one.kind, one.disguises, isBotAdmin: one.role is Role.BotAdmin or Role.Both, isGroupAdmin: one.role is Role.GroupAdmin or Role.Both)));
    }

    [Fact]
    public void Every_command_in_a_menu_is_described_in_both_languages() => Assert.All(
        CommandRule.All.Where(rule => rule.Name != "start"),
        rule => Assert.All(["ru", "en"], language => Assert.NotEmpty(ConversationPhrases.Get("Menu" + char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..], language))));

    private static Permission Expected(string command, Role role, ChatKind kind, Disguises disguises)
    {
        if (kind == ChatKind.Channel)
            return Permission.Ignored;
        // Nobody is made to say something by a message that was forwarded, or that a bot wrote.
        if ((disguises & (Disguises.Forwarded | Disguises.ViaBot | Disguises.FromBot)) != 0)
            return Permission.Ignored;
        if (disguises.HasFlag(Disguises.Edited) && !WhenEdited.Contains(command))
            return Permission.Ignored;
        if (disguises.HasFlag(Disguises.OnBehalfOfChannel) && !ForEverybody.Contains(command))
            return Permission.Ignored;
        if (disguises.HasFlag(Disguises.AnonymousAdmin) && InPrivateOnly.Contains(command))
            return Permission.Ignored;
        if (ForBotAdmins.Contains(command) && role is not (Role.BotAdmin or Role.Both))
            return Permission.Ignored;
        if (InPrivateOnly.Contains(command) && kind != ChatKind.Private)
            return Permission.PrivateOnly;
        var isAdminThere = kind == ChatKind.Private || role is Role.GroupAdmin or Role.Both || disguises.HasFlag(Disguises.AnonymousAdmin);
        return ForGroupAdmins.Contains(command) && !isAdminThere ? Permission.GroupAdminsOnly : Permission.Granted;
    }
}
