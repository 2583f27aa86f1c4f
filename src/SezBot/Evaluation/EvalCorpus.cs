using SezBot.Corpus;
using SezBot.Ingestion;
using SezBot.Text;

namespace SezBot.Evaluation;

/// <summary>Fills the store of a run: the data set's passages or named files, and distractors.</summary>
public sealed class EvalCorpus(IngestPipeline ingestion)
{
    private const string Source = "eval";
    private const int Batch = 512;

    public async Task<EvalTexts> LoadAsync(EvalRequest request, DataSet dataSet, IPassageStore store, CancellationToken cancel)
    {
        if (dataSet.Passages is null && request.Corpus.Count == 0)
            throw new EvalException(EvalFault.NoCorpus, request.DataSet);
        await using var writer = await store.WriterAsync(cancel);
        if (request.Corpus.Count > 0)
            await ingestion.RunAsync(writer, new IngestRequest(request.Corpus), null, cancel);
        var (passages, paragraphs) = request.SentenceUnit ? Sentences(dataSet.Passages ?? []) : (dataSet.Passages ?? [], null);
        var revisions = await WriteAsync(passages, writer, cancel);
        var given = passages.ToDictionary(passage => passage.Id);
        if (request.Distractors is { } file)
        {
            var distractors = Thin(DataSet.ReadLines<EvalPassage>(file), request.DistractorLimit).Where(passage => given.TryAdd(passage.Id, passage));
            await WriteAsync([.. distractors], writer, cancel);
        }
        return new EvalTexts(given, paragraphs, revisions);
    }

    private static (IReadOnlyList<EvalPassage>, IReadOnlyDictionary<string, string>) Sentences(IReadOnlyList<EvalPassage> passages)
    {
        var sentences = passages
            .SelectMany(passage => SentenceSplitter.Split(passage.Text).Select((span, at) => (Paragraph: passage.Id, Passage: passage with { Id = $"{passage.Id}#{at}", Text = span.Of(passage.Text) })))
            .ToList();
        return (sentences.ConvertAll(sentence => sentence.Passage), sentences.ToDictionary(sentence => sentence.Passage.Id, sentence => sentence.Paragraph));
    }

    // Evenly spread, so that a small number of distractors is of all kinds that the file holds.
    private static IEnumerable<EvalPassage> Thin(IReadOnlyList<EvalPassage> passages, int? limit) => limit is not { } count || count >= passages.Count
        ? passages
        : Enumerable.Range(0, count).Select(at => passages[(int)((long)at * passages.Count / count)]);

    private static async Task<IReadOnlyList<ArticleRevision>> WriteAsync(IReadOnlyList<EvalPassage> passages, ICorpusWriter writer, CancellationToken cancel)
    {
        var written = new List<ArticleRevision>(passages.Count);
        foreach (var batch in passages.Chunk(Batch))
        {
            var revisions = batch.AsParallel().AsOrdered().WithCancellation(cancel).Select(Revision).ToList();
            await writer.WriteAsync(revisions, cancel);
            written.AddRange(revisions);
        }
        return written;
    }

    /// <summary>The passage as an article of its own, cut and encoded.</summary>
    public static ArticleRevision Revision(EvalPassage passage)
    {
        var published = passage.Date is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : (DateOnly?)null;
        var article = new Article(
            passage.Id, Source, passage.Id, "1", passage.Title, null, null, published, DateTimeOffset.UnixEpoch, null, null, passage.Text.Length);
        var passages = Chunker.Split(passage.Text)
            .Select((span, at) => new Passage(PassageId.Of(Source, passage.Id, "1", at), passage.Id, "1", at, span.Start, span.Of(passage.Text)))
            .Select(part => new EncodedPassage(part, PassageEncoding.Vector(article, part)));
        return new ArticleRevision(article, "", [.. passages]);
    }
}
