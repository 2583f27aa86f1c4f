using SezBot.Answering.Writing;
using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>A question as it came in.</summary>
/// <param name="Conversation">Whose memory it may lean on; null for a question on its own that nothing remembers.</param>
/// <param name="Language">The language of the reader's interface, <c>ru</c> or <c>en</c>: dates and notes are written in it.</param>
/// <param name="Period">A period given beside the question; it wins over one that the question names.</param>
public sealed record AskRequest(string Question, string? Conversation, string Language, SearchFilter Period)
{
    public AnswerLength Length { get; init; } = AnswerLength.Normal;

    /// <summary>Whose budget a model's work is charged to; 0 for the one who sits at the terminal.</summary>
    public long User { get; init; }

    /// <summary>The sources answer themselves, whatever the settings say: where nobody can wait, or many questions are asked at once.</summary>
    public bool WithoutModel { get; init; }

    /// <summary>Who follows a model while it writes; null for nobody.</summary>
    public IAnswerListener? Listener { get; init; }

    /// <summary>Cancelled when the reader does not want to wait for the model: what was checked so far is the answer then.</summary>
    public CancellationToken Stop { get; init; }
}
