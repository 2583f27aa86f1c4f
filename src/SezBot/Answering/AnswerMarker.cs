using SezBot.Text;

namespace SezBot.Answering;

/// <summary>The <c>[N]</c> after a claim: where it stands in the answer's text and which citation it means.</summary>
public readonly record struct AnswerMarker(TextSpan Span, int N);
