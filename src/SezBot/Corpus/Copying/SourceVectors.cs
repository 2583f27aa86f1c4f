namespace SezBot.Corpus.Copying;

/// <summary>Dense vectors of a store by passage id; they are read an article at a time, and passages come in the order of articles.</summary>
/// <param name="renamed">Ids in the source by ids in the other store, where they differ.</param>
internal sealed class SourceVectors(ICorpusSnapshot source, IReadOnlyDictionary<string, string> renamed)
{
    private string? _article;
    private IReadOnlyDictionary<Guid, DenseVector> _vectors = new Dictionary<Guid, DenseVector>();

    /// <param name="passage">As the other store has it.</param>
    public async Task<DenseVector?> FindAsync(Passage passage, CancellationToken cancel)
    {
        if (passage.Article != _article)
            (_article, _vectors) = (passage.Article, await source.VectorsAsync(renamed.GetValueOrDefault(passage.Article, passage.Article), cancel));
        return _vectors.GetValueOrDefault(passage.Id);
    }
}
