using System.Text.Encodings.Web;
using System.Text.Json;
using SezBot.Answering.Marks;

namespace SezBot.Evaluation.Fitting;

/// <summary>Writes <c>answer-words.json</c>: the threshold, the figures under cross-validation and the named weights that count.</summary>
public static class AnswerWordsFile
{
    private const int Version = 1;

    // A weight below this moves no choice.
    private const double Least = 0.03;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, AnswerWordsFitResult result, double threshold, string madeBy)
    {
        using var file = File.Create(path);
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("made_by", madeBy);
            json.WriteNumber("sentences", result.Examples);
            WriteFigures(json, result);
            json.WriteNumber("threshold", threshold);
            WriteWeights(json, result.Weights);
            json.WriteEndObject();
        }
        file.WriteByte((byte)'\n');
    }

    private static void WriteFigures(Utf8JsonWriter json, AnswerWordsFitResult result)
    {
        json.WriteStartObject("cross_validation_by_article");
        foreach (var set in result.Sets)
        {
            json.WriteStartObject(Path.GetFileName(set.TrimEnd('/')));
            for (var step = 20; step <= 70; step += 5)
            {
                var (share, f1, held) = result.At(step / 100.0, set);
                json.WriteString(FormattableString.Invariant($"from {step / 100.0:F2}"), FormattableString.Invariant($"share {share:F3}, F1 {f1:F3}, where held {held:F3}"));
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteWeights(Utf8JsonWriter json, double[] weights)
    {
        json.WriteStartObject("weights");
        foreach (var (name, weight) in FeatureTable.Names.Zip(weights).Where(pair => Math.Abs(pair.Second) >= Least))
            json.WriteNumber(name, Math.Round(weight, 2));
        json.WriteEndObject();
    }
}
