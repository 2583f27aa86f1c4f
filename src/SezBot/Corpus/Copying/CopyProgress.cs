namespace SezBot.Corpus.Copying;

/// <summary>How far a copy is, in passages of the source; first all are copied, then all are verified.</summary>
public sealed record CopyProgress(int Done, int Total, bool IsVerifying);
