namespace SezBot.Answering;

/// <summary>A question with its slips put right.</summary>
/// <param name="Corrections">What was put right, in the order of the text; empty when nothing was.</param>
public sealed record RepairedQuestion(string Text, IReadOnlyList<Correction> Corrections)
{
    public static RepairedQuestion Untouched(string text) => new(text, []);
}
