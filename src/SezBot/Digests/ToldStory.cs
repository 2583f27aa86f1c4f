namespace SezBot.Digests;

/// <summary>More on one story of a summary.</summary>
/// <param name="Id">Of the answer under which it is kept.</param>
/// <param name="Number">Its place in the summary, from 1.</param>
/// <param name="Story">What else its sources tell; no sentence of it stood in the summary.</param>
public sealed record ToldStory(string Id, int Number, Digest Digest, Story Story);
