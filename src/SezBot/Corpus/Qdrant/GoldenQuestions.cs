using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>Asks a new generation for some of its own passages before anybody else does: each has to come back for its own vector.</summary>
internal sealed class GoldenQuestions(QdrantConnection connection)
{
    private const int Asked = 8;
    private const int Depth = 10;

    /// <exception cref="StoreException"><see cref="StoreFault.Damaged"/> when none is found.</exception>
    public async Task AskAsync(StoreState state, CancellationToken cancel)
    {
        if (state.Passages == 0)
            return;
        var points = new GenerationPoints(connection, state.Collection);
        var some = await points.FirstAsync(
            state.Visibility.Of(Fields.PassageKind), Fields.Seen, Direction.Desc, Asked, [Fields.Article], cancel, withVectors: true);
        await using var snapshot = new QdrantSnapshot(connection, state);
        var (asked, found) = (0, 0);
        foreach (var point in some)
        {
            var question = PointCopy.LexicalOf(point);
            if (question.Count == 0)
                continue;
            asked++;
            var best = await snapshot.SearchAsync(question, SearchFilter.None, Depth, cancel);
            found += best.Any(hit => hit.Passage.Article == point.Payload.Text(Fields.Article)) ? 1 : 0;
        }
        // Passages that are all alike may crowd one another out; an index that finds none is not one.
        if (asked > 0 && found == 0)
            throw new StoreException(StoreFault.Damaged, $"{state.Collection} (0/{asked})");
    }
}
