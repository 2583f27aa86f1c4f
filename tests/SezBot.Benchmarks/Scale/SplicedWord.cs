namespace SezBot.Benchmarks.Scale;

/// <summary>A word that the pool does not have: a beginning of one of its words, and the forms of another one from an offset on.</summary>
internal readonly record struct SplicedWord(string Head, int Tail, int From);
