namespace SezBot.Telegram.Rendering;

/// <summary>Where an answer is shown.</summary>
/// <param name="Language">Of the reader's interface, <c>ru</c> or <c>en</c>.</param>
/// <param name="BotUsername">Without the at sign; deep links lead to it.</param>
/// <param name="IsPrivate">In a group the sources open in the private chat of whoever taps.</param>
public sealed record AnswerStyle(string Language, string BotUsername, bool IsPrivate)
{
    /// <summary>The reader runs the bot, and may ask how an answer came about.</summary>
    public bool IsForOwner { get; init; }
}
