namespace SezBot.Digests;

/// <summary>A summary made anew because sources of it have changed or gone.</summary>
/// <param name="Note">What was wrong, one line for the reader.</param>
public sealed record CorrectedDigest(Digest Digest, string Note);
