using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>The steps of the read path over a store of the passages that SEZBOT_BENCH_POOL names, for one question of middling length.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks : IDisposable
{
    private const string PoolVariable = "SEZBOT_BENCH_POOL";
    private const string Asked = "Сколько предприятий работает в особой экономической зоне «Алабуга»?";

    private readonly SparseVector _query = LexicalEncoder.Default.EncodeQuery(Asked);
    private TemporaryFolder _folder = null!;
    private ServiceProvider _services = null!;
    private AnswerPipeline _pipeline = null!;
    private CorpusSession _session = null!;
    private Question _question = null!;
    private IReadOnlyList<AnalyzedPassage> _passages = [];
    private string _text = "";

    internal static int Run(string[] args)
    {
        if (Environment.GetEnvironmentVariable(PoolVariable) is null or "")
        {
            Console.WriteLine($"SearchBenchmarks are skipped: set {PoolVariable} to a file of passages, one JSON object a line.");
            return 0;
        }
        var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args is [] ? ["--filter", "*"] : args, config);
        return 0;
    }

    [GlobalSetup]
    public async Task FillAsync()
    {
        var pool = DataSet.ReadLines<EvalPassage>(Environment.GetEnvironmentVariable(PoolVariable)!);
        _folder = new TemporaryFolder();
        _services = BenchServices.Build(_folder.Path);
        await BenchServices.FillAsync(_services, pool);
        _text = pool.OrderBy(passage => passage.Text.Length).ElementAt(pool.Count / 2).Text;
        _pipeline = _services.GetRequiredService<AnswerPipeline>();
        _session = await CorpusSession.OpenAsync(_services.GetRequiredService<Kernel>(), _services.GetRequiredService<IPassageStore>(), CancellationToken.None);
        _question = _services.GetRequiredService<QuestionReader>().Read(StandaloneQuestion.AsAsked(Asked));
        _passages = await _services.GetRequiredService<Retriever>().RetrieveAsync(_question, SearchFilter.None, _session, CancellationToken.None);
    }

    [Benchmark(Description = "encode a passage of median length")]
    public SparseVector EncodePassage() => LexicalEncoder.Default.Encode(_text);

    [Benchmark(Description = "encode a query")]
    public SparseVector EncodeQuery() => LexicalEncoder.Default.EncodeQuery(_question.Text);

    [Benchmark(Description = "search, top 10")]
    public Task<IReadOnlyList<ScoredPassage>> SearchAsync() => _session.Snapshot.SearchAsync(_query, SearchFilter.None, 10, CancellationToken.None);

    [Benchmark(Description = "score evidence")]
    public IReadOnlyList<Evidence> ScoreEvidence() => _services.GetRequiredService<EvidenceFinder>().Find(_question, _passages);

    [Benchmark(Description = "whole answer")]
    public Task<Answer> AnswerAsync() => _pipeline.AnswerAsync(new AskRequest(Asked, null, "ru", SearchFilter.None), CancellationToken.None);

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _session.DisposeAsync();
        await _services.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        _folder?.Dispose();
        GC.SuppressFinalize(this);
    }
}
