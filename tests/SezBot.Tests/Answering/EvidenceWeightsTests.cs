using SezBot.Answering;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

public class EvidenceWeightsTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "data", "evidence-weights.json");

    private static EvidenceWeightsFile File => EvidenceWeightsFile.Read(Shipped);

    [Fact]
    public void The_shipped_file_has_a_weight_for_every_feature_and_says_what_it_reached()
    {
        var weights = EvidenceWeights.Load(Shipped);

        Assert.InRange(weights.Threshold, 0.01, 0.99);
        Assert.NotEmpty(File.Figures);
        Assert.Contains("sezbot fit", File.MadeBy);
    }

    [Fact]
    public void Strength_grows_with_what_speaks_for_the_evidence_and_stays_a_probability()
    {
        var weights = EvidenceWeights.Load(Shipped);
        var nothing = new EvidenceFeatures();
        var much = new EvidenceFeatures
        {
            [EvidenceFeature.InSentence] = 1,
            [EvidenceFeature.NamesInPassage] = 1,
            [EvidenceFeature.RarestInPassage] = 1,
            [EvidenceFeature.Subject] = 1,
            [EvidenceFeature.PassageSquared] = 1,
            [EvidenceFeature.SearchRank] = 1,
            [EvidenceFeature.LongQuestion] = 0.6,
            [EvidenceFeature.ExactForms] = 1,
        };

        Assert.InRange(weights.Strength(nothing), 0, 0.1);
        Assert.InRange(weights.Strength(much), 0.5, 1);
        Assert.True(weights.Score(much, QuestionType.Person) > weights.Score(nothing, QuestionType.Person));
        Assert.NotEqual(weights.Score(much, QuestionType.YesNo), weights.Score(much, QuestionType.Person));
    }

    [Theory]
    [InlineData("InSentence", null)]
    [InlineData(null, "Beauty")]
    public void A_file_of_other_features_is_refused_by_the_name_of_the_feature(string? missing, string? unknown)
    {
        var score = File.Score.Where(weight => weight.Key != missing).Append(new(unknown ?? "InNext", 1)).DistinctBy(weight => weight.Key).ToDictionary();

        var failure = Assert.Throws<InvalidDataException>(() => new EvidenceWeights(File with { Score = score }));

        Assert.Contains(missing ?? unknown!, failure.Message);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"version":"1"}""")]
    public void What_is_no_file_of_weights_is_refused_with_its_path(string text)
    {
        using var folder = new TempFolder();
        var path = folder.Write("weights.json", text);

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => EvidenceWeights.Load(path)).Message);
    }

    [Fact]
    public void A_file_reads_back_as_it_was_written()
    {
        using var folder = new TempFolder();
        var path = folder.In("weights.json");

        File.Write(path);

        Assert.Equal(System.IO.File.ReadAllText(Shipped).ReplaceLineEndings("\n").Trim(), System.IO.File.ReadAllText(path).Trim());
    }
}
