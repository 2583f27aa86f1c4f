using System.Text.Json;

namespace SezBot.Evaluation;

/// <summary>A data set folder in memory.</summary>
/// <param name="Passages">Null where the folder has no <c>passages.jsonl</c>: the corpus is named beside it then.</param>
public sealed record DataSet(IReadOnlyList<EvalQuestion> Questions, IReadOnlyList<EvalPassage>? Passages)
{
    private const string QuestionsFile = "questions.jsonl";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Pairs of articles that are of one event or of two; empty where the folder has no <c>pairs.jsonl</c>.</summary>
    public IReadOnlyList<EvalPair> Pairs { get; init; } = [];

    /// <summary>A folder with pairs needs no questions.</summary>
    /// <exception cref="EvalException">A file is missing or a line is not as the format says.</exception>
    public static DataSet Load(string folder)
    {
        var (passages, pairs, questions) = (Path.Combine(folder, "passages.jsonl"), Path.Combine(folder, "pairs.jsonl"), Path.Combine(folder, QuestionsFile));
        return new DataSet(File.Exists(pairs) && !File.Exists(questions) ? [] : LoadQuestions(folder), File.Exists(passages) ? LoadPassages(passages) : null)
        {
            Pairs = File.Exists(pairs) ? ReadLines<EvalPair>(pairs) : [],
        };
    }

    /// <exception cref="EvalException">There are none, or a line is not as the format says.</exception>
    public static IReadOnlyList<EvalQuestion> LoadQuestions(string folder)
    {
        var path = Path.Combine(folder, QuestionsFile);
        return ReadLines<EvalQuestion>(path) is { Count: > 0 } questions ? questions : throw new EvalException(EvalFault.NoQuestions, path);
    }

    private static IReadOnlyList<EvalPassage> LoadPassages(string path)
    {
        var passages = ReadLines<EvalPassage>(path);
        return passages.CountBy(passage => passage.Id).FirstOrDefault(id => id.Value > 1) is { Key: { } twice }
            ? throw new EvalException(EvalFault.SameId, $"{path}: {twice}")
            : passages;
    }

    public static IReadOnlyList<T> ReadLines<T>(string path)
    {
        if (!File.Exists(path))
            throw new EvalException(EvalFault.FileMissing, path);
        var items = new List<T>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
                items.Add(ReadLine<T>(line, path, index + 1));
        }
        return items;
    }

    private static T ReadLine<T>(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json) ?? throw new EvalException(EvalFault.BadLine, $"{path}:{number}");
        }
        catch (JsonException failure)
        {
            throw new EvalException(EvalFault.BadLine, $"{path}:{number}", failure);
        }
    }
}
