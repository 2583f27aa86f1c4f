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
        var passages = dataSet.Passages ?? [];
        var starts = request.SentenceUnit ? passages.ToDictionary(passage => passage.Id, passage => Sentences(passage.Text).Select(span => span.Start).ToArray()) : null;
        var revisions = await WriteAsync(passages, request.SentenceUnit ? Sentences : Chunker.Split, writer, cancel);
        var given = passages.ToDictionary(passage => passage.Id);
        if (request.Distractors is { } file)
        {
            var distractors = Thin(DataSet.ReadLines<EvalPassage>(file), request.DistractorLimit).Where(passage => given.TryAdd(passage.Id, passage));
            await WriteAsync([.. distractors], Chunker.Split, writer, cancel);
        }
        return new EvalTexts(given, starts, revisions);
    }

    // Sentences tile the text as passages do: each has the white space that follows it.
    private static IReadOnlyList<TextSpan> Sentences(string text)
    {
        int[] starts = [0, .. SentenceSplitter.Split(text).Skip(1).Select(span => span.Start), text.Length];
        return [.. starts.Zip(starts.Skip(1), (start, end) => new TextSpan(start, end))];
    }

    // Evenly spread, so that a small number of distractors is of all kinds that the file holds.
    private static IEnumerable<EvalPassage> Thin(IReadOnlyList<EvalPassage> passages, int? limit) => limit is not { } count || count >= passages.Count
        ? passages
        : Enumerable.Range(0, count).Select(at => passages[(int)((long)at * passages.Count / count)]);

    private static async Task<IReadOnlyList<ArticleRevision>> WriteAsync(IReadOnlyList<EvalPassage> passages, Func<string, IReadOnlyList<TextSpan>> cut, ICorpusWriter writer, CancellationToken cancel)
    {
        var written = new List<ArticleRevision>(passages.Count);
        foreach (var batch in passages.Chunk(Batch))
        {
            var revisions = batch.AsParallel().AsOrdered().WithCancellation(cancel).Select(passage => Revision(passage, cut)).ToList();
            await writer.WriteAsync(revisions, cancel);
            written.AddRange(revisions);
        }
        return written;
    }

    /// <summary>The passage as an article of its own, cut and encoded.</summary>
    public static ArticleRevision Revision(EvalPassage passage) => Revision(passage, Chunker.Split);

    private static ArticleRevision Revision(EvalPassage passage, Func<string, IReadOnlyList<TextSpan>> cut)
    {
        var published = passage.Date is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : (DateOnly?)null;
        var article = new Article(
            passage.Id, Source, passage.Id, "1", passage.Title, null, null, published, DateTimeOffset.UnixEpoch, null, null, passage.Text.Length);
        var passages = cut(passage.Text)
            .Select((span, at) => new Passage(PassageId.Of(Source, passage.Id, "1", at), passage.Id, "1", at, span.Start, span.Of(passage.Text)))
            .Select(part => new EncodedPassage(part, PassageEncoding.Vector(article, part)));
        return new ArticleRevision(article, "", [.. passages]);
    }
}
