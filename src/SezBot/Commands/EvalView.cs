using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SezBot.Evaluation;

namespace SezBot.Commands;

/// <summary>The figures of a run as a list of names and values, or as JSON; the names are the same.</summary>
internal sealed class EvalView(Terminal terminal)
{
    private const int NameWidth = 28;
    private const int ColumnWidth = 10;

    /// <param name="misses">How many failed questions to list.</param>
    public void Show(EvalRun run, int misses)
    {
        var figures = JsonSerializer.SerializeToNode(run.Figures, ProgramJson.Options)!.AsObject();
        var missed = EvalMiss.Of(run.Outcomes).Take(misses).ToList();
        if (!terminal.IsJson)
        {
            ShowText(figures, missed);
            return;
        }
        if (misses > 0)
            figures["misses"] = JsonSerializer.SerializeToNode(missed, ProgramJson.Options);
        terminal.WriteJson(figures);
    }

    private void ShowText(JsonObject figures, List<EvalMiss> missed)
    {
        foreach (var (name, value) in figures)
        {
            if (value is JsonArray rows)
                ShowTable(name, rows);
            else
                ShowFigure(name, value);
        }
        foreach (var miss in missed)
            terminal.Say($"{miss.Kind}", miss.Id, miss.Question, string.Join(", ", miss.Expected), miss.First ?? "—");
    }

    private void ShowFigure(string name, JsonNode? value) => terminal.Line($"{name.PadRight(NameWidth)}{value?.ToJsonString() ?? "—"}");

    private void ShowTable(string name, JsonArray rows)
    {
        if (rows is not [JsonObject first, ..])
            return;
        terminal.Line(name);
        terminal.Line($"  {string.Concat(first.Select(column => column.Key.PadLeft(ColumnWidth)))}");
        foreach (var row in rows)
            terminal.Line($"  {string.Concat(row!.AsObject().Select(column => Cell(column.Value!)))}");
    }

    private static string Cell(JsonNode value) =>
        (value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.GetValue<double>().ToString("0.###", CultureInfo.InvariantCulture)).PadLeft(ColumnWidth);
}
