using System.Text.Encodings.Web;
using System.Text.Json;

namespace SezBot.Digests.Events;

/// <summary>What <c>data/event-weights.json</c> holds.</summary>
/// <param name="Version">Day of the fit.</param>
/// <param name="MadeBy">The command that wrote it.</param>
/// <param name="Figures">What the weights reach on the pairs, by how it was measured (on pairs left out of the fit, on all) and the name of the figure.</param>
/// <param name="Threshold">Likeness, 0 to 1, from which two articles are of one event.</param>
/// <param name="Weights">By the name of the feature.</param>
public sealed record EventWeightsFile(
    string Version,
    string MadeBy,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Figures,
    double Threshold,
    double Intercept,
    IReadOnlyDictionary<string, double> Weights)
{
    public const string FileName = "event-weights.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="JsonException">The file is not such JSON.</exception>
    public static EventWeightsFile Read(string path) =>
        JsonSerializer.Deserialize<EventWeightsFile>(File.ReadAllText(path), Json) ?? throw new JsonException("it is empty.");

    public void Write(string path)
    {
        var temporary = $"{path}.tmp";
        File.WriteAllText(temporary, JsonSerializer.Serialize(this, Json) + "\n");
        File.Move(temporary, path, overwrite: true);
    }
}
