namespace SezBot.Digests;

/// <summary>A summary that is asked for.</summary>
/// <param name="Date">The day that its title names, in the reader's own calendar.</param>
/// <param name="Topics">Names of alias groups (<c>data/aliases.yaml</c>): only stories that name one of them; empty for all.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>: of the frame around the stories, which stay in the language of their sources.</param>
public sealed record DigestRequest(DateOnly Date, DigestWindow Window, IReadOnlyList<string> Topics, string Language);
