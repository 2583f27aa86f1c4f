using SezBot.Sandbox.BotApi;
using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.Queries;

/// <summary>Inline queries, their answers and what people choose of them.</summary>
internal sealed class InlineDesk(SandboxWorld world)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, PendingInline> _pending = [];
    private readonly Dictionary<long, InlineAnswer> _offered = [];
    private long _last;

    public Checked<PendingInline> Ask(long fromId, long? chatId, string query, string offset)
    {
        lock (world.Gate)
        {
            if (world.Roster.Person(fromId) is not { } person)
                return ApiReply.Bad("user not found");
            var now = world.Time.GetUtcNow();
            foreach (var old in _pending.Values.Where(pending => now - pending.Asked > Life).ToList())
                _pending.Remove(old.Id);
            var asked = new PendingInline($"{50_000_000_000 + ++_last}", fromId, now);
            _pending.Add(asked.Id, asked);
            var type = chatId is { } id ? world.Roster.Chat(id)?.Card.Type : null;
            world.Updates.Add("inline_query", new { asked.Id, From = person, Query = query, Offset = offset, ChatType = type == "private" ? "sender" : type });
            return asked;
        }
    }

    public ApiReply Answer(string id, InlineAnswer answer)
    {
        lock (world.Gate)
        {
            if (!_pending.Remove(id, out var asked) || world.Time.GetUtcNow() - asked.Asked > Life)
                return ApiReply.Bad("query is too old and response timeout expired or query ID is invalid");
            _offered[asked.FromId] = answer;
            asked.Answer.SetResult(answer);
            return ApiReply.True;
        }
    }

    /// <summary>A person puts one of the results offered last into a chat.</summary>
    public Checked<Message> Choose(long fromId, long chatId, string resultId, string query)
    {
        lock (world.Gate)
        {
            if (_offered.GetValueOrDefault(fromId)?.Results.FirstOrDefault(result => result.Id == resultId) is not { } result)
                return ApiReply.Bad("RESULT_ID_INVALID");
            if (world.Roster.Chat(chatId) is not { UpgradedTo: null } chat || world.Roster.Person(fromId) is not { } person)
                return ApiReply.Bad("chat not found");
            var message = new Message { Chat = chat.Card, From = person, ViaBot = world.Roster.Bot, ReplyMarkup = result.ReplyMarkup };
            var posted = world.Messages.Post(chat, message.WithText(result.Text));
            // Only a message with a keyboard has an id by which the bot can change it.
            var inlineId = result.ReplyMarkup is null ? null : $"{chat.Id}:{posted.MessageId}";
            chat.Replace(posted with { InlineMessageId = inlineId });
            world.People.Tell(chat, posted, chat.IsChannel ? "channel_post" : "message");
            if (world.Options.InlineFeedback)
                world.Updates.Add("chosen_inline_result", new { ResultId = resultId, From = person, Query = query, InlineMessageId = inlineId });
            return posted;
        }
    }

    public MessagePlace? Find(string inlineMessageId)
    {
        lock (world.Gate)
        {
            var parts = inlineMessageId.Split(':');
            return parts.Length == 2 && world.Roster.Chat(parts[0]) is { } chat && long.TryParse(parts[1], out var id)
                && chat.TryFind(id, out var message) && message.InlineMessageId == inlineMessageId
                ? new MessagePlace(chat, message)
                : null;
        }
    }
}
