using SezBot.Digests.Events;
using SezBot.Evaluation;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation;

public sealed class EvalPairsTests : IAsyncDisposable
{
    private const string Passages = """
        {"id":"poplar","title":"В Тополевске открыли завод насосов","text":"В Тополевске открыли завод насосов «Водомер» на 214 рабочих мест. Вложено 630 млн рублей."}
        {"id":"retold","title":"«Водомер» начал выпускать насосы","text":"Завод насосов «Водомер» заработал в Тополевске. Создано 214 мест, вложено 630 млн рублей."}
        {"id":"maple","title":"В Кленовске закрыли мост","text":"Мост через реку Ильму закрыли на ремонт до 15 октября. Автобусы пойдут в объезд через Яблоневку."}
        """;

    private readonly TempFolder _folder = new();
    private readonly ReadPath _path = new();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _path.DisposeAsync();
    }

    private Task<EvalRun> RunAsync(string pairs)
    {
        _folder.Write("passages.jsonl", Passages);
        _folder.Write("pairs.jsonl", pairs);
        return _path.Get<EvalPipeline>().RunAsync(new EvalRequest(_folder.Path, []), null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_set_of_pairs_without_questions_is_measured()
    {
        var run = await RunAsync("""
            {"a":"poplar","b":"retold","same_event":true}
            {"a":"poplar","b":"maple","same_event":false}
            {"a":"maple","b":"retold","same_event":true}
            """);

        Assert.Equal((3, 1, 0.5, 0.6667), (run.Figures.Pairs, run.Figures.PairPrecision, run.Figures.PairRecall, run.Figures.PairF1));
        Assert.Equal((0, 3), (run.Figures.Questions, run.Figures.Passages));
    }

    [Fact]
    public async Task A_pair_of_a_passage_that_is_not_there_is_named()
    {
        var failure = await Assert.ThrowsAsync<EvalException>(() => RunAsync("""{"a":"poplar","b":"willow","same_event":true}"""));

        Assert.Equal((EvalFault.PassageMissing, "willow"), (failure.Fault, failure.Detail));
    }

    [Fact]
    public void Weights_of_other_features_are_refused()
    {
        var weights = Enum.GetNames<EventFeature>().ToDictionary(name => name, _ => 1.0);
        EventWeightsFile File(Dictionary<string, double> named) => new("1", "by hand", new Dictionary<string, IReadOnlyDictionary<string, double>>(), 0.5, 0, named);

        Assert.Equal(0.5, new EventLikeness(File(weights)).Threshold);
        Assert.Throws<InvalidDataException>(() => new EventLikeness(File(weights.Skip(1).ToDictionary())));
        Assert.Throws<InvalidDataException>(() => new EventLikeness(File(new(weights) { ["Feelings"] = 1 })));
    }
}
