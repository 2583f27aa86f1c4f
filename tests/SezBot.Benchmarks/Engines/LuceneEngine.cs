using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace SezBot.Benchmarks.Engines;

/// <summary>
/// Lucene.Net with BM25: one segment, the terms of the question as alternatives, its own numbers of documents mapped by doc values, texts as
/// stored fields.
/// </summary>
internal sealed class LuceneEngine : IEngine
{
    private const string Stored = "stored";
    private const string Place = "place";

    private readonly Directory _directory;
    private readonly LuceneSettings _settings;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly NumericDocValues _places;

    /// <param name="directory">Empty; the engine disposes it.</param>
    public LuceneEngine(string name, Directory directory, LuceneSettings settings, IReadOnlyList<ComparedPassage> passages)
    {
        Name = name;
        _directory = directory;
        _settings = settings;
        Fill(passages);
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader) { Similarity = settings.Similarity };
        _places = MultiDocValues.GetNumericValues(_reader, Place);
    }

    public string Name { get; }

    /// <summary>Whether it searches by the terms of SezBot's encoder and not by those of its own analyzer.</summary>
    public bool LikeEncoder => _settings.Analyzer is EncoderAnalyzer;

    private void Fill(IReadOnlyList<ComparedPassage> passages)
    {
        var type = new FieldType(TextField.TYPE_NOT_STORED)
        {
            IndexOptions = _settings.Positions ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS,
        };
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _settings.Analyzer) { Similarity = _settings.Similarity });
        foreach (var (at, passage) in passages.Index())
        {
            var document = new Document { new StoredField(Stored, passage.Text), new NumericDocValuesField(Place, at) };
            foreach (var field in _settings.Boosts.Keys)
                document.Add(new Field(field, passage.Indexed, type));
            writer.AddDocument(document);
        }
        writer.ForceMerge(1);
        writer.Commit();
    }

    public Task<List<Found>> FindAsync(string question, int limit, bool withTexts)
    {
        var found = _searcher.Search(Query(question), limit).ScoreDocs;
        return Task.FromResult(Array.ConvertAll(found, Read).ToList());

        Found Read(ScoreDoc item) => new((int)_places.Get(item.Doc), item.Score, withTexts ? _searcher.Doc(item.Doc).Get(Stored) : null);
    }

    private BooleanQuery Query(string question)
    {
        var query = new BooleanQuery();
        foreach (var (field, boost) in _settings.Boosts)
        {
            using var terms = _settings.Analyzer.GetTokenStream(field, question);
            var term = terms.GetAttribute<ICharTermAttribute>();
            terms.Reset();
            while (terms.IncrementToken())
                query.Add(new TermQuery(new Term(field, term.ToString())) { Boost = boost }, Occur.SHOULD);
            terms.End();
        }
        return query;
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _settings.Analyzer.Dispose();
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
