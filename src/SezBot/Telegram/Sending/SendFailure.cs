namespace SezBot.Telegram.Sending;

/// <summary>What a failed call means for the message and its chat.</summary>
internal abstract record SendFailure
{
    /// <summary>429: neither the chat nor, when it comes from several, anybody is written to before that.</summary>
    public sealed record TooFast(TimeSpan After) : SendFailure;

    /// <summary>The message can be sent, but not now: the server, or the way to it, is in trouble.</summary>
    /// <param name="InDoubt">The request went out; the message may have arrived.</param>
    public sealed record Trouble(bool InDoubt) : SendFailure;

    /// <summary>The bot may not write there until it is let in again.</summary>
    public sealed record ChatClosed : SendFailure;

    public sealed record Migrated(long To) : SendFailure;

    /// <summary>Telegram does not read the markup: the words go out without it.</summary>
    public sealed record BadMarkup : SendFailure;

    /// <summary>The edit changes nothing: as good as done.</summary>
    public sealed record NothingToChange : SendFailure;

    /// <summary>The message to change was deleted, or may not be changed any more.</summary>
    public sealed record MessageGone : SendFailure;

    /// <summary>Telegram will never take this message.</summary>
    public sealed record Refused : SendFailure;

    /// <summary>401: the token is not valid; nothing can be sent until it is.</summary>
    public sealed record TokenInvalid : SendFailure;
}
