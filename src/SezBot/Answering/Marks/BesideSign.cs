namespace SezBot.Answering.Marks;

/// <summary>The sign beside a span that hides the word behind it.</summary>
internal enum BesideSign
{
    Edge,
    Comma,
    Dash,
    Quote,
    Bracket,
    Stop,
}
