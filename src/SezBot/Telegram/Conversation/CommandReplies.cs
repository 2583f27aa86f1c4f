using System.Globalization;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Subscribing;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>What each command answers. Which ones there are and who may give them stands in <see cref="CommandRule"/>.</summary>
public sealed class CommandReplies(
    Callers callers, QuestionReplies questions, ExcerptReplies excerpts, StartReplies start, StatusReplies status, DigestReplies digests, QuotesReplies quotes,
    SubscriptionReplies subscriptions, RunningQuestions running, Conversations conversations, UserData data)
{
    public async Task<IReadOnlyList<Reply>> ReplyAsync(Incoming.Command command, Caller caller, CancellationToken cancel)
    {
        if (CommandRule.Of(command.Name) is not { } rule)
            return caller.Place.IsPrivate && command.Disguises == Disguises.None ? Said(caller, command, "UnknownCommand") : [];
        var isGroupAdmin = rule.Audience == Audience.GroupAdmins && await callers.IsGroupAdminAsync(caller, cancel);
        return CommandPolicy.Decide(rule, caller.Place.Kind, command.Disguises, caller.IsBotAdmin, isGroupAdmin) switch
        {
            Permission.Granted => await ObeyAsync(command, caller, cancel),
            Permission.PrivateOnly => Said(caller, command, "PrivateOnly", caller.Bot.Username),
            Permission.GroupAdminsOnly => Said(caller, command, "GroupAdminsOnly"),
            _ => [],
        };
    }

    private async Task<IReadOnlyList<Reply>> ObeyAsync(Incoming.Command command, Caller caller, CancellationToken cancel) => command.Name switch
    {
        "ask" => await AskAsync(command, caller, cancel),
        "start" when DeepLink.Read(command.Argument) is { } link => One(caller, command, await OpenAsync(link, caller, cancel)),
        "start" => One(caller, command, await start.WelcomeAsync(caller, cancel)),
        "help" => One(caller, command, StartReplies.Help(caller)),
        "new" => await BeginAnewAsync(command, caller, cancel),
        "sources" => One(caller, command, await status.SourcesAsync(caller, cancel)),
        "digest" => await questions.OverQuotaAsync(command, caller, cancel) is { } notice ? [notice] : One(caller, command, await digests.ShowAsync(command.Argument, caller, cancel)),
        "subscribe" => One(caller, command, await subscriptions.SubscribeAsync(command.Argument, caller, cancel)),
        "unsubscribe" => One(caller, command, await subscriptions.UnsubscribeAsync(command.Argument, caller, cancel)),
        "topics" => One(caller, command, await subscriptions.TopicsAsync(command.Argument, caller, cancel)),
        "quotes" => await quotes.AnswerAsync(command, caller, cancel),
        "excerpt" => await ExcerptAsync(command, caller, cancel),
        "cancel" => Said(caller, command, running.Cancel(caller.Place.Chat) ? "Stopped" : "NothingToStop"),
        "settings" => One(caller, command, SettingsReplies.Show(caller)),
        "forget" => await ForgetAsync(command, caller, cancel),
        "status" => One(caller, command, await status.StatusAsync(caller, cancel)),
        _ => throw new InvalidOperationException($"/{command.Name} has a rule and no reply."),
    };

    // «/ask» alone in reply to somebody's message asks that message.
    private Task<IReadOnlyList<Reply>> AskAsync(Incoming.Command command, Caller caller, CancellationToken cancel)
    {
        var text = command.Argument.Length > 0 ? command.Argument : command.RepliedText;
        return text is null
            ? Task.FromResult(Said(caller, command, "AskWhat"))
            : questions.AnswerAsync(
                new Incoming.Question(command.UpdateId, command.Place, command.UserId, command.UserLanguage, command.MessageId, text, command.Disguises), caller, cancel);
    }

    private Task<TelegramMessage> OpenAsync(CallbackData link, Caller caller, CancellationToken cancel) => link switch
    {
        CallbackData.OpenSource(var answer, var n) => excerpts.SourceAsync(answer, n, caller, cancel),
        CallbackData.OpenNearest(var answer, var n) => excerpts.NearestAsync(answer, n, caller, cancel),
        CallbackData.OpenDigest(var digest) => digests.OpenAsync(digest, caller, cancel),
        _ => start.WelcomeAsync(caller, cancel),
    };

    private async Task<IReadOnlyList<Reply>> BeginAnewAsync(Incoming.Command command, Caller caller, CancellationToken cancel)
    {
        await conversations.ClearAsync(caller.Place.Conversation, cancel);
        return Said(caller, command, "BegunAnew");
    }

    private async Task<IReadOnlyList<Reply>> ExcerptAsync(Incoming.Command command, Caller caller, CancellationToken cancel) =>
        command.Argument.Length == 0 ? One(caller, command, await excerpts.OfLastAsync(1, caller, cancel))
        : int.TryParse(command.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? One(caller, command, await excerpts.OfLastAsync(n, caller, cancel))
        : Said(caller, command, "ExcerptWhich");

    private async Task<IReadOnlyList<Reply>> ForgetAsync(Incoming.Command command, Caller caller, CancellationToken cancel)
    {
        var gone = await data.ForgetAsync(caller.Place.Conversation, caller.UserId, cancel);
        return Said(
            caller, command, "Forgotten", ConversationPhrases.Count("Answers", gone.Answers, caller.Language),
            ConversationPhrases.Count("Verdicts", gone.Verdicts, caller.Language));
    }

    private static IReadOnlyList<Reply> Said(Caller caller, Incoming.Command command, string phrase, params object?[] values) =>
        One(caller, command, PlainMessage.Of(caller.Phrase(phrase, values)));

    private static IReadOnlyList<Reply> One(Caller caller, Incoming.Command command, TelegramMessage message) =>
        [new Reply(message, To: caller.Place.IsPrivate ? null : command.MessageId)];
}
