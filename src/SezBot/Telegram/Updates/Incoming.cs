namespace SezBot.Telegram.Updates;

/// <summary>What an update means to the bot.</summary>
/// <param name="UserId">Who did it; 0 where that is not known.</param>
/// <param name="UserLanguage">IETF tag of the user's Telegram, as <c>ru</c> or <c>pt-br</c>; null when unknown.</param>
public abstract record Incoming(long UpdateId, Place Place, long UserId, string? UserLanguage)
{
    /// <summary><c>/name argument</c>, addressed to this bot.</summary>
    public sealed record Command(
        long UpdateId, Place Place, long UserId, string? UserLanguage, int MessageId, string Name, string Argument, string? RepliedText, Disguises Disguises)
        : Incoming(UpdateId, Place, UserId, UserLanguage);

    public sealed record Question(long UpdateId, Place Place, long UserId, string? UserLanguage, int MessageId, string Text, Disguises Disguises)
        : Incoming(UpdateId, Place, UserId, UserLanguage);

    /// <summary>A message that holds no text, written to the bot.</summary>
    public sealed record NoText(long UpdateId, Place Place, long UserId, string? UserLanguage, int MessageId) : Incoming(UpdateId, Place, UserId, UserLanguage);

    /// <summary>A button under a message of the bot.</summary>
    /// <param name="MessageId">The message; null when Telegram does not show it any more.</param>
    public sealed record Tap(long UpdateId, Place Place, long UserId, string? UserLanguage, string QueryId, int? MessageId, string? MessageText, string Data)
        : Incoming(UpdateId, Place, UserId, UserLanguage);

    public sealed record InlineQuestion(long UpdateId, Place Place, long UserId, string? UserLanguage, string QueryId, string Text)
        : Incoming(UpdateId, Place, UserId, UserLanguage);

    /// <summary>The bot was let in, or put out, or the user blocked it.</summary>
    /// <param name="Title">Of the group or channel.</param>
    public sealed record Membership(long UpdateId, Place Place, long UserId, string? UserLanguage, bool MayWrite, bool IsNew, string? Title)
        : Incoming(UpdateId, Place, UserId, UserLanguage);

    /// <summary>The reader does not want to wait for the rest of an answer: the button under its draft.</summary>
    /// <param name="Draft">The update whose answer is being written.</param>
    public sealed record Stop(long UpdateId, Place Place, long Draft) : Incoming(UpdateId, Place, 0, null);

    public sealed record Migration(long UpdateId, Place Place, long To) : Incoming(UpdateId, Place, 0, null);
}
