using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>The figures by what a question asks for.</summary>
internal static class TypeSection
{
    private static readonly string[] Columns =
    [
        "Type", "QuestionsColumn", "Name_hit_at_1", "Name_answer_sentence_at_1", "Name_answer_sentence_at_3", "Name_false_refusal", "Name_refusal_recall",
        "Name_marked_share",
    ];

    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section",
        Html.Of("h2", text.Get("Types")),
        Html.Table(Columns.Select(column => text.Get(column)), [.. report.Types.Select(type => Row(text.Get($"Type{type.Type}"), type.Figures, text)), Row(text.Get("AllTypes"), report.Figures, text)]));

    private static IReadOnlyList<object?> Row(string name, EvalFigures figures, ReportText text) =>
    [
        name, ReportText.Value(figures.Questions, $"{figures.Questions}"), text.Share(figures.HitAt1), text.Share(figures.AnswerSentenceAt1),
        text.Share(figures.AnswerSentenceAt3), text.Share(figures.FalseRefusal), text.Share(figures.RefusalRecall), text.Share(figures.MarkedShare),
    ];
}
