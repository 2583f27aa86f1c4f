using SezBot.Answering.Marks;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering.Marks;

public sealed class AnswerWordsWeightsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private AnswerWordsWeights Load(string json) => AnswerWordsWeights.Load(_folder.Write("answer-words.json", json));

    [Fact]
    public void A_weight_stands_for_the_feature_of_its_name()
    {
        var weights = Load("""{"threshold":0.4,"weights":{"span.NearLeft":1.5}}""");

        Assert.Equal(0.4, weights.Threshold);
        Assert.Equal(1.5, weights.Values[FeatureTable.Measures + (int)SpanMeasure.NearLeft]);
        Assert.Equal(1.5, weights.Values.ToArray().Sum());
    }

    [Theory]
    [InlineData("""{"threshold":0.4,"weights":{"span.Gone":1}}""", "span.Gone")]
    [InlineData("""{"weights":{}}""", "threshold")]
    public void A_file_of_another_version_says_what_is_wrong(string json, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidDataException>(() => Load(json)).Message);

    [Fact]
    public void Names_of_features_are_unique() => Assert.Equal(FeatureTable.Names.Count, FeatureTable.Names.Distinct().Count());

    [Fact]
    public void The_shipped_file_is_read() =>
        Assert.InRange(AnswerWordsWeights.Load(Path.Combine(AppContext.BaseDirectory, "data", AnswerWordsWeights.FileName)).Threshold, 0.2, 0.8);
}
