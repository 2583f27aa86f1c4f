namespace SezBot.Answering.Marks;

/// <summary>Kinds whose answers stand in a sentence in a like way.</summary>
internal enum KindGroup
{
    Names,
    Numbers,
    Dates,
    Places,
    Things,
    Reasons,
}
