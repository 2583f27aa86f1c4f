using SezBot.State;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Conversation;

/// <summary>Language and length of the answers of a chat, each changed by one tap.</summary>
public sealed class SettingsReplies(Chats chats)
{
    private static readonly string[] Languages = ["ru", "en"];
    private static readonly string[] Lengths = ["short", "normal", "long"];

    public static TelegramMessage Show(Caller caller)
    {
        var text = caller.Phrase("Settings", Name("language", caller.Language, caller), Name("length", caller.Settings.Length, caller));
        return PlainMessage.Of(
            text,
            [.. Languages.Select(value => Button("language", value, value == caller.Language, caller))],
            [.. Lengths.Select(value => Button("length", value, value == caller.Settings.Length, caller))]);
    }

    /// <returns>The caller as the chat is set now; null for a value that there is not.</returns>
    public async Task<Caller?> ChangeAsync(CallbackData.Setting change, Caller caller, CancellationToken cancel)
    {
        var (chat, kind) = (caller.Place.Chat, caller.Place.Kind);
        switch (change)
        {
            case { Name: "language", Value: var language } when Languages.Contains(language):
                await chats.SetLanguageAsync(chat, kind, language, cancel);
                return caller with { Language = language, Settings = caller.Settings with { Language = language } };
            case { Name: "length", Value: var length } when Lengths.Contains(length):
                await chats.SetLengthAsync(chat, kind, length, cancel);
                return caller with { Settings = caller.Settings with { Length = length } };
            default:
                return null;
        }
    }

    private static MessageButton Button(string name, string value, bool isChosen, Caller caller) =>
        MessageButton.Tells((isChosen ? "✓ " : "") + Name(name, value, caller), new CallbackData.Setting(name, value));

    private static string Name(string name, string value, Caller caller) => caller.Phrase((name, value) switch
    {
        ("language", "ru") => "LanguageRussian",
        ("language", _) => "LanguageEnglish",
        (_, "short") => "LengthShort",
        (_, "long") => "LengthLong",
        _ => "LengthNormal",
    });
}
