using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SezBot.Answering.Receipts;

/// <summary>How an answer came about, kept beside it for the owner, who asks why.</summary>
/// <param name="Standalone">The question as it was understood; null when as it was typed.</param>
/// <param name="RewrittenBy"><c>model</c> or <c>rule</c>; null when it was not.</param>
/// <param name="Threshold">Strength below which a question is refused.</param>
/// <param name="Model">A model's part; null when none wrote.</param>
/// <param name="TimingsMs">Milliseconds by stage.</param>
public sealed record AnswerReceipt(
    string Question,
    string? Standalone,
    string? RewrittenBy,
    DateOnly? From,
    DateOnly? To,
    double Threshold,
    IReadOnlyList<ReceiptPart> Parts,
    ReceiptModel? Model,
    IReadOnlyDictionary<string, double> TimingsMs)
{
    /// <summary>Of the model, beside the one that wrote; in their order.</summary>
    public IReadOnlyList<ReceiptCall> Calls { get; init; } = [];

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write() => JsonSerializer.Serialize(this, Format);

    /// <exception cref="JsonException">It is no receipt.</exception>
    public static AnswerReceipt Read(string json) => JsonSerializer.Deserialize<AnswerReceipt>(json, Format)!;
}
