using System.Text.Encodings.Web;
using System.Text.Json;

namespace SezBot.Answering;

/// <summary>What <c>data/evidence-weights.json</c> holds.</summary>
/// <param name="Version">Day of the fit and a number.</param>
/// <param name="MadeBy">The command that wrote it.</param>
/// <param name="Figures">What the weights reached under cross-validation over articles, by data set and name of the figure.</param>
/// <param name="Threshold">Strength, 0 to 1, below which evidence is refused.</param>
/// <param name="Score">Weights by the name of the feature.</param>
/// <param name="ScoreOfYesNo">The same for questions that «да» or «нет» answers.</param>
public sealed record EvidenceWeightsFile(
    string Version,
    string MadeBy,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Figures,
    double Threshold,
    IReadOnlyDictionary<string, double> Score,
    IReadOnlyDictionary<string, double> ScoreOfYesNo,
    double Intercept,
    IReadOnlyDictionary<string, double> Strength)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="JsonException">The file is not such JSON.</exception>
    public static EvidenceWeightsFile Read(string path) =>
        JsonSerializer.Deserialize<EvidenceWeightsFile>(File.ReadAllText(path), Json) ?? throw new JsonException("it is empty.");

    public void Write(string path)
    {
        var temporary = $"{path}.tmp";
        File.WriteAllText(temporary, JsonSerializer.Serialize(this, Json) + "\n");
        File.Move(temporary, path, overwrite: true);
    }
}
