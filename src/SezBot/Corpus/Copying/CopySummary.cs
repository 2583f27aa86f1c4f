namespace SezBot.Corpus.Copying;

/// <summary>What a copy did, and what reading both stores afterwards found.</summary>
/// <param name="Articles">Of the source.</param>
/// <param name="Passages">Of the source.</param>
/// <param name="Vectors">Dense vectors of the source.</param>
/// <param name="Copied">Articles written by this run; the others were there.</param>
/// <param name="Renamed">Articles whose public id another article of the target had; they got a suffix.</param>
/// <param name="Besides">Articles that only the target has.</param>
/// <param name="Different">Public ids, in the source, of articles that the target has not, or not the same.</param>
public sealed record CopySummary(
    int Articles, int Passages, int Vectors, int Copied, int Renamed, int Besides, IReadOnlyList<string> Different);
