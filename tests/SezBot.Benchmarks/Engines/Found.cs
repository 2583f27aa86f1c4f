namespace SezBot.Benchmarks.Engines;

/// <summary>A passage that an engine found.</summary>
/// <param name="Passage">Its place in the list of compared passages.</param>
/// <param name="Score">Of the engine's own scale; higher is better.</param>
internal readonly record struct Found(int Passage, double Score, string? Text);
