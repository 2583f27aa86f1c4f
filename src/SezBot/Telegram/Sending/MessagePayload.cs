using System.Text.Json;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Sending;

/// <summary>What the outbox keeps of a message: all that the call needs but the chat, which may move.</summary>
/// <param name="IsPlain">The text has no markup.</param>
/// <param name="ReplyTo">A message of the chat; when it is gone the answer is sent all the same.</param>
/// <param name="Topic">A topic of a forum.</param>
/// <param name="Target">The message to change, where its number is known from the start.</param>
internal sealed record MessagePayload(
    string Text, IReadOnlyList<IReadOnlyList<MessageButton>> Keyboard, int? ReplyTo = null, int? Topic = null, int? Target = null, bool IsPlain = false, bool IsSilent = false)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static MessagePayload Read(string json) => JsonSerializer.Deserialize<MessagePayload>(json, Json)!;
}
