using System.Text.Json;
using SezBot.Answering;
using SezBot.Evaluation;
using SezBot.Evaluation.Fitting;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation.Fitting;

/// <summary>The whole fit on sets of a dozen articles: what it writes is what the program reads.</summary>
public sealed class FitPipelineTests : IDisposable
{
    private static readonly string[] Towns = ["Туле", "Пскове", "Казани", "Омске", "Твери", "Калуге", "Рязани", "Самаре", "Перми", "Уфе", "Брянске", "Орле"];

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Lines(string name, IEnumerable<object> lines) => _folder.Write(name, string.Join('\n', lines.Select(line => JsonSerializer.Serialize(line))));

    private FitRequest Sets()
    {
        var passages = Towns.Select((town, at) => new { id = $"t:{at}-0", text = $"Завод в {town} начал работу. Станков там выпустили {100 + at}. Директор рад." }).ToList();
        var facts = Towns.Select((town, at) => new { id = $"q{at}", question = $"Сколько станков выпустили на заводе в {town}?", passage_ids = new[] { $"t:{at}-0" }, answers = new[] { $"{100 + at}" } });
        var yesNo = Towns.Select((town, at) => new { id = $"y{at}", question = $"Работает ли завод в {town}?", passage_ids = new[] { $"t:{at}-0" }, answers = new[] { "да" } });
        var unanswerable = Towns.Select((_, at) => new { id = $"u{at}", question = $"Кто написал симфонию номер {at} для органа?", passage_ids = Array.Empty<string>(), answers = new[] { "Никто" } });
        Lines("facts/passages.jsonl", passages);
        Lines("facts/questions.jsonl", facts);
        Lines("yesno/passages.jsonl", passages);
        Lines("yesno/questions.jsonl", yesNo);
        Lines("none/questions.jsonl", unanswerable);
        var pool = Lines("pool.jsonl", Enumerable.Range(0, 30).Select(at => new { id = $"p{at}", text = $"Погода за день {at}: дождь. Орган играл в соборе." }));
        return new FitRequest(
            _folder.In("facts"), _folder.In("yesno"), _folder.In("none"), pool, Repository.Path("data", "eval"), Repository.Path("data", "corpus"));
    }

    [Fact]
    public async Task What_is_fitted_can_be_read_and_tells_answerable_questions_from_others()
    {
        await using var path = new ReadPath();
        var seen = new List<EvalProgress>();

        var file = await path.Get<FitPipeline>().RunAsync(Sets(), "sezbot fit", new Seen(seen), Cancel);
        file.Write(_folder.In("weights.json"));

        var weights = EvidenceWeights.Load(_folder.In("weights.json"));
        Assert.InRange(weights.Threshold, 0, 1);
        Assert.Equal("2025-11-12", weights.Version);
        Assert.True(file.Figures[FitGathering.Own]["hit_at_1"] > 0.8);
        Assert.Equal(1, file.Figures[FitGathering.All]["refusal_recall_at_10"]);
        Assert.Equal(seen[^1].Total, seen[^1].Asked);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Seen(List<EvalProgress> reports) : IProgress<EvalProgress>
    {
        public void Report(EvalProgress value) => reports.Add(value);
    }
}
