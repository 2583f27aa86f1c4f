namespace SezBot.Corpus.Qdrant;

/// <summary>A transaction that has begun and is neither committed nor given up.</summary>
/// <param name="Ids">New public ids that it takes.</param>
internal sealed record OpenTransaction(long Number, string Writer, IReadOnlyList<string> Ids);
