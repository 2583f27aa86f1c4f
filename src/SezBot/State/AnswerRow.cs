namespace SezBot.State;

/// <summary>A row of the table <c>answers</c>.</summary>
internal sealed class AnswerRow
{
    public const string Insert = """
        INSERT INTO answers (id, conversation, question, standalone_question, verdict, text, mode, as_of, asked_at, continues)
        VALUES (@Id, @Conversation, @Question, @StandaloneQuestion, @Verdict, @Text, @Mode, @AsOf, @AskedAt, @Continues)
        ON CONFLICT (id) DO NOTHING
        """;

    public const string Select = """
        SELECT sequence, id, conversation, question, standalone_question AS StandaloneQuestion, verdict, text, mode,
               as_of AS AsOf, asked_at AS AskedAt, continues
        FROM answers
        """;

    public long Sequence { get; init; }

    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required string Question { get; init; }

    public string? StandaloneQuestion { get; init; }

    public required string Verdict { get; init; }

    public required string Text { get; init; }

    public required string Mode { get; init; }

    public string? AsOf { get; init; }

    public long AskedAt { get; init; }

    public string? Continues { get; init; }

    public static AnswerRow Of(StoredAnswer answer) => new()
    {
        Id = answer.Id,
        Conversation = answer.Conversation,
        Question = answer.Question,
        StandaloneQuestion = answer.StandaloneQuestion,
        Verdict = answer.Verdict == State.Verdict.Answered ? "answered" : "refused",
        Text = answer.Text,
        Mode = answer.Mode == AnswerMode.Model ? "model" : "extractive",
        AsOf = StoredDay.Write(answer.AsOf),
        AskedAt = answer.AskedAt.ToUnixTimeMilliseconds(),
        Continues = answer.Continues,
    };

    public StoredAnswer ToAnswer(IReadOnlyList<StoredCitation> citations, IReadOnlyList<string> nearest) => new(
        Id, Conversation, Question, StandaloneQuestion, Verdict == "answered" ? State.Verdict.Answered : State.Verdict.Refused, Text,
        Mode == "model" ? AnswerMode.Model : AnswerMode.Extractive, StoredDay.Read(AsOf), DateTimeOffset.FromUnixTimeMilliseconds(AskedAt),
        citations)
    {
        Nearest = nearest,
        Continues = Continues,
    };
}
