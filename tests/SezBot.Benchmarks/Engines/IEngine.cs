namespace SezBot.Benchmarks.Engines;

/// <summary>A search engine that holds the compared passages. One thread at a time.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>The engine and its settings, for a row of a table.</summary>
    string Name { get; }

    /// <summary>A question as it was typed to the best passages, best first; everything that the engine does for it is inside.</summary>
    /// <param name="withTexts">Whether the passages' texts are read as well, from wherever the engine keeps them.</param>
    Task<List<Found>> FindAsync(string question, int limit, bool withTexts);
}
