namespace SezBot.Corpus;

/// <summary>A passage that has no dense vector of a model yet.</summary>
/// <param name="Text">What the model is to embed: see <see cref="PassageEncoding"/>.</param>
public sealed record PassageToEmbed(Passage Passage, string Text);
