using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SezBot.Corpus;
using SezBot.Ingestion;
using SezBot.Tests.Support;

namespace SezBot.Tests.Ingestion;

public sealed class IngestPipelineTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 11, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly MemoryCorpusWriter _writer = new();
    private readonly FakeTimeProvider _time = new(Now);
    private readonly IngestOptions _options = new();

    public void Dispose() => _folder.Dispose();

    private Task<IngestSummary> Ingest(IngestRequest request, IProgress<IngestProgress>? progress = null) =>
        new IngestPipeline(Options.Create(_options), _time)
            .RunAsync(_writer, request, progress, TestContext.Current.CancellationToken);

    private Task<IngestSummary> Ingest(bool prune = false, bool yes = false) => Ingest(new IngestRequest([_folder.Path], Prune: prune, Yes: yes));

    [Fact]
    public async Task A_file_becomes_an_article_whose_passages_are_its_text()
    {
        _folder.Write("news/plant.md", "---\ntitle: Открыт цех\npublished: 2025-10-07\n---\nЦех открыли вчера.\n");

        var summary = await Ingest();

        var article = _writer.ArticleOf("news/plant.md");
        Assert.Equal("plant", article.Id);
        Assert.Equal(_folder.Path, article.Source);
        Assert.Equal("Открыт цех", article.Title);
        Assert.Equal(Now, article.FirstSeen);
        Assert.Equal("Открыт цех\n\nЦех открыли вчера.", _writer.TextOf("news/plant.md"));
        Assert.Equal(_writer.TextOf("news/plant.md").Length, article.Length);
        Assert.Matches("^[0-9a-f]{16}$", article.Version);
        Assert.Equal((1, 0, 0, 0, 1), (summary.Added, summary.Changed, summary.Unchanged, summary.Failed, summary.Passages));
    }

    [Fact]
    public async Task Loading_again_writes_nothing()
    {
        _folder.Write("a.txt", "Текст.");
        await Ingest();

        var again = await Ingest();

        Assert.Equal(1, again.Unchanged);
        Assert.Single(_writer.Batches);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_of_the_same_article()
    {
        _folder.Write("a.txt", "Текст.");
        await Ingest();
        var before = _writer.ArticleOf("a.txt");
        _folder.Write("a.txt", "Другой текст.");
        _time.Advance(TimeSpan.FromDays(1));

        var summary = await Ingest();

        Assert.Equal(1, summary.Changed);
        Assert.NotEqual(before.Version, _writer.ArticleOf("a.txt").Version);
        Assert.Equal(before.FirstSeen, _writer.ArticleOf("a.txt").FirstSeen);
    }

    [Fact]
    public async Task News_of_a_known_source_is_seen_when_it_is_written_and_an_archive_when_its_run_began()
    {
        foreach (var number in Enumerable.Range(0, 40))
            _folder.Write($"old{number}.txt", $"Архив {number}.");
        await Ingest();
        Assert.Single(Enumerable.Range(0, 40).Select(number => _writer.ArticleOf($"old{number}.txt").FirstSeen).Distinct());
        foreach (var number in Enumerable.Range(0, 200))
            _folder.Write($"new{number:000}.txt", $"Новость {number}.");
        _writer.Written = () => _time.Advance(TimeSpan.FromMinutes(1));
        await Ingest();

        var seen = Enumerable.Range(0, 200).Select(number => _writer.ArticleOf($"new{number:000}.txt").FirstSeen).ToList();
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen[^1] > seen[0]);
    }

    [Fact]
    public async Task Other_metadata_with_the_same_text_is_a_change_and_other_bytes_alone_are_not()
    {
        _folder.Write("a.md", "---\npublisher: ТАСС\n---\nТекст.");
        await Ingest();
        _folder.Write("a.md", "---\npublisher: Интерфакс\n---\nТекст.");
        var renamed = await Ingest();
        _folder.Write("a.md", "---\npublisher:   Интерфакс\n---\nТекст.");
        var respaced = await Ingest();

        Assert.Equal(1, renamed.Changed);
        Assert.Equal(1, respaced.Unchanged);
        Assert.Equal(["a.md"], _writer.Touched);
    }

    [Fact]
    public async Task A_file_that_fails_neither_stops_the_others_nor_loses_what_was_stored()
    {
        _folder.Write("b.txt", "Старый текст.");
        await Ingest();
        _folder.Write("a.txt", "");
        _folder.Write("b.txt", [1, 2, 0, 3]);
        _folder.Write("c.txt", " \n\u00A0\n");
        _folder.Write("d.md", "---\ntitle: [\n---\n");
        _folder.Write("e.html", string.Concat(Enumerable.Repeat("<b>", 100_000)));
        _folder.Write("f.txt", new string('x', 5000));
        _folder.Write("g.txt", "Последний текст.");
        _options.MaxFileBytes = 4096 * 100;
        _folder.Write("h.txt", new string('x', 4096 * 100 + 1));

        var summary = await Ingest(prune: true);

        Assert.Equal(
            [FailureReason.Empty, FailureReason.Binary, FailureReason.NoText, FailureReason.BrokenFrontMatter, FailureReason.TooDeep, null, null, FailureReason.TooLarge],
            summary.Results.Select(result => result.Reason));
        Assert.Equal("Старый текст.", _writer.TextOf("b.txt"));
        Assert.Equal("Последний текст.", _writer.TextOf("g.txt"));
        Assert.Equal((2, 6, 0), (summary.Added, summary.Failed, summary.Pruned));
    }

    [Fact]
    public async Task Pruning_removes_what_vanished_and_spares_neighbours_of_single_files()
    {
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt" })
            _folder.Write(name, "Текст.");
        await Ingest();
        File.Delete(_folder.In("c.txt"));

        var single = await Ingest(new IngestRequest([_folder.In("a.txt")], Prune: true, Yes: true));
        var whole = await Ingest(prune: true);

        Assert.Equal(0, single.Pruned);
        Assert.Equal(1, whole.Pruned);
        Assert.Equal(["a.txt", "b.txt"], _writer.Stored.Keys.Select(key => key.Key).Order());
    }

    [Fact]
    public async Task Pruning_more_than_half_of_a_source_needs_a_yes()
    {
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt" })
            _folder.Write(name, "Текст.");
        await Ingest();
        File.Delete(_folder.In("a.txt"));
        File.Delete(_folder.In("c.txt"));

        var refused = await Ingest(prune: true);
        Assert.Equal([new PruneRefused(_folder.Path, 2, 3)], refused.Refused);
        Assert.Equal(3, _writer.Stored.Count);

        Assert.Equal(2, (await Ingest(prune: true, yes: true)).Pruned);
    }

    [Fact]
    public async Task The_sample_gives_way_to_the_first_real_article_and_not_to_a_failure()
    {
        using var sample = new TempFolder();
        sample.Write("s.txt", "Пример.");
        await Ingest(new IngestRequest([sample.Path], Article.SampleSource));
        _folder.Write("bad.txt", "");

        var failed = await Ingest();
        Assert.Equal(0, failed.SampleRemoved);
        _folder.Write("good.txt", "Текст.");
        var summary = await Ingest();

        Assert.Equal(1, summary.SampleRemoved);
        Assert.Equal("good.txt", Assert.Single(_writer.Stored).Key.Key);
    }

    [Fact]
    public async Task Results_and_batches_keep_the_order_of_the_files_whatever_the_parallelism()
    {
        _options.BatchArticles = 3;
        _options.Parallelism = 4;
        var names = Enumerable.Range(0, 20).Select(i => $"{i:00}.txt").ToList();
        foreach (var name in names)
            _folder.Write(name, string.Concat(Enumerable.Repeat($"Текст файла {name}. ", 1 + (name.GetHashCode() & 63))));
        var reported = new List<IngestProgress>();

        var summary = await Ingest(new IngestRequest([_folder.Path]), new ListProgress(reported));

        Assert.Equal(names, _writer.Batches.SelectMany(batch => batch));
        Assert.All(_writer.Batches, batch => Assert.InRange(batch.Count, 1, 3));
        Assert.Equal(Enumerable.Range(1, 20), reported.Select(progress => progress.Done));
        Assert.Equal(names.Select(_folder.In), summary.Results.Select(result => result.Path));
        Assert.Equal(names.Sum(name => new FileInfo(_folder.In(name)).Length), summary.Bytes);
    }

    private sealed class ListProgress(List<IngestProgress> reported) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => reported.Add(value);
    }
}
