namespace SezBot.Answering;

/// <summary>A word of a question that was understood as another one.</summary>
/// <param name="Typed">As the user typed it; the whole question where all of it was typed in another layout or in Latin letters.</param>
public sealed record Correction(string Typed, string Understood);
