using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>A question as it came in.</summary>
/// <param name="Conversation">Whose memory it may lean on; null for a question on its own that nothing remembers.</param>
/// <param name="Language">The language of the reader's interface, <c>ru</c> or <c>en</c>: dates and notes are written in it.</param>
/// <param name="Period">A period given beside the question; it wins over one that the question names.</param>
public sealed record AskRequest(string Question, string? Conversation, string Language, SearchFilter Period)
{
    public AnswerLength Length { get; init; } = AnswerLength.Normal;
}
