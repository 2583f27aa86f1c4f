namespace SezBot.Evaluation;

/// <summary>
/// Asks each question while its own articles, and all whose id is equal up to the last <c>-</c>, are out of the store: then every answer
/// is wrong, and every refusal right.
/// </summary>
internal static class LeaveOut
{
    /// <param name="answered">Gets each outcome; nothing counts as right in it.</param>
    public static Task RunAsync(
        IReadOnlyList<EvalQuestion> questions, EvalTexts texts, EvalBench bench, Action<QuestionOutcome> answered, CancellationToken cancel) =>
        ForEachAsync(questions, texts, bench, async question =>
        {
            var outcome = await bench.AskAsync(question with { PassageIds = [] }, texts, cancel);
            answered(outcome with { LeftOut = question.PassageIds });
        }, cancel);

    /// <summary>Calls <paramref name="ask"/> for each answerable question while its articles are out of the store.</summary>
    public static async Task ForEachAsync(
        IReadOnlyList<EvalQuestion> questions, EvalTexts texts, EvalBench bench, Func<EvalQuestion, Task> ask, CancellationToken cancel)
    {
        foreach (var group in questions.Where(question => question.IsAnswerable).GroupBy(question => string.Join(' ', question.PassageIds.Select(Stem).Distinct())))
        {
            var stems = group.Key.Split(' ').ToHashSet();
            var removed = texts.Revisions.Where(revision => stems.Contains(Stem(revision.Article.Id))).ToList();
            await bench.ChangeAsync(writer => writer.RemoveAsync([.. removed.Select(revision => revision.Article.Id)], cancel), cancel);
            foreach (var question in group)
                await ask(question);
            await bench.ChangeAsync(writer => writer.WriteAsync(removed, cancel), cancel);
        }
    }

    /// <summary>The id up to its last <c>-</c>: what the parts of one article share.</summary>
    public static string Stem(string id) => id.LastIndexOf('-') is var dash and > 0 ? id[..dash] : id;
}
