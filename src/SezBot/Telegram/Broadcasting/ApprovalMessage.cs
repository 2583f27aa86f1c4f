using SezBot.Digests;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;

namespace SezBot.Telegram.Broadcasting;

/// <summary>What editors see of a summary before it goes out: the summary as readers would get it, and what they can do.</summary>
internal static class ApprovalMessage
{
    /// <param name="deadline">Of the editors' own clock, «09:30».</param>
    public static MessagePayload Of(Digest digest, string bot, string deadline, DeadlineAction atDeadline)
    {
        var note = ConversationPhrases.Get(atDeadline == DeadlineAction.Send ? "ApprovalAskedSend" : "ApprovalAskedDrop", digest.Language, deadline);
        return new MessagePayload(DigestMessage.Of(digest, new DigestStyle(bot), note).Html, [.. Keyboard(digest)]);
    }

    /// <summary>The same without buttons, once it is decided.</summary>
    public static MessagePayload Decided(Digest digest, string bot, string note) => new(DigestMessage.Of(digest, new DigestStyle(bot), note).Html, []);

    private static IEnumerable<IReadOnlyList<MessageButton>> Keyboard(Digest digest)
    {
        yield return
        [
            MessageButton.Tells(ConversationPhrases.Get("ApprovalYes", digest.Language), new CallbackData.Decide(digest.Id, true)),
            MessageButton.Tells(ConversationPhrases.Get("ApprovalNo", digest.Language), new CallbackData.Decide(digest.Id, false)),
        ];
        if (digest.Stories.Count > 1)
            yield return [.. digest.Stories.Select((_, at) => MessageButton.Tells($"✏️ −{at + 1}", new CallbackData.TakeOut(digest.Id, at + 1)))];
    }
}
