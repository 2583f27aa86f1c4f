namespace SezBot.Text.Drafts.Figures;

/// <summary>A figure that a text states, in digits or in words.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token, its unit included.</param>
/// <param name="Value">In whole units: «2,5 млрд» is 2500000000, «треть» 1/3.</param>
/// <param name="Unit">A key such as «руб», «%», «пп» (percentage points), «раз»; null where none follows that is known.</param>
/// <param name="Bound">1 for «более», -1 for «менее», 0 for neither.</param>
internal sealed record Figure(int First, int End, decimal Value, string? Unit, int Bound, bool IsOrdinal)
{
    public bool IsScaled { get; init; }

    public string Of(string text, IReadOnlyList<Token> tokens) => text[tokens[First].Span.Start..tokens[End - 1].Span.End];
}
