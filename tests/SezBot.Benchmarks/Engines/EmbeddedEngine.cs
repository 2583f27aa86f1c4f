using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Text;

namespace SezBot.Benchmarks.Engines;

/// <summary>SezBot's embedded store through one open snapshot, as a question reads it.</summary>
internal sealed class EmbeddedEngine(EmbeddedSnapshot snapshot, IReadOnlyList<ComparedPassage> passages) : IEngine
{
    private readonly Dictionary<Guid, int> _places = passages.Index().ToDictionary(item => item.Item.Id, item => item.Index);

    public string Name => "SezBot, stems and 4-grams";

    public async Task<List<Found>> FindAsync(string question, int limit, bool withTexts)
    {
        var query = LexicalEncoder.Default.EncodeQuery(question);
        if (!withTexts)
            return [.. snapshot.Best(query, SearchFilter.None, limit, CancellationToken.None).Select(item => new Found(_places[item.Passage.Id], item.Score, null))];
        var scored = await snapshot.SearchAsync(query, SearchFilter.None, limit, CancellationToken.None);
        return [.. scored.Select(item => new Found(_places[item.Passage.Id], item.Score, item.Passage.Text))];
    }

    public ValueTask DisposeAsync() => snapshot.DisposeAsync();
}
