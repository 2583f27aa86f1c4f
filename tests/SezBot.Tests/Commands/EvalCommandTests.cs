namespace SezBot.Tests.Commands;

public class EvalCommandTests
{
    [Fact]
    public async Task The_figures_are_named_as_in_the_contract_and_misses_are_listed()
    {
        using var corpus = new SmallCorpus();
        var questions = corpus.Write("set/questions.jsonl", """
            {"id":"q1","question":"Сколько человек работает на заводе станков в Туле?","passage_ids":["tula"],"answers":["320"]}
            {"id":"q2","question":"Сколько человек работает на заводе станков в Туле?","passage_ids":["port"],"answers":["320"]}
            """);
        var outcome = await corpus.RunAsync("eval", Path.GetDirectoryName(questions)!, "--corpus", corpus.News, "--json", "--misses", "5");
        Assert.Equal(0, outcome.ExitCode);
        Assert.All(
            [
                "passages", "questions", "hit_at_1", "hit_at_5", "hit_at_10", "mrr_at_10", "ndcg_at_10", "answer_sentence_at_1", "answer_sentence_at_3",
                "refusal_recall", "false_refusal", "citation_valid", "p50_ms", "p95_ms", "index_seconds", "refusal_recall_at_5", "refusal_recall_at_10",
                "expected_calibration_error", "risk_coverage", "aurc",
            ],
            name => Assert.True(outcome.Json.TryGetProperty(name, out _), name));
        Assert.Equal(0.5, outcome.Json.GetProperty("hit_at_1").GetDouble());
        Assert.Equal("q2", outcome.Json.GetProperty("misses")[0].GetProperty("id").GetString());
        Assert.False(Directory.Exists(corpus.State));
    }

    [Theory]
    [InlineData(2, "--leave-out", "--leave-out", "--unanswerable", "{news}")]
    [InlineData(1, "questions.jsonl", "--unanswerable", "{news}")]
    [InlineData(1, "questions.jsonl", "--unanswerable", "{news}/nowhere")]
    [InlineData(1, "questions.jsonl:1", "--unanswerable", "{broken}")]
    [InlineData(1, "tula.md", "--report", "{news}/tula.md")]
    [InlineData(1, "news", "--report", "{news}")]
    public async Task What_cannot_be_measured_is_said_in_one_sentence(int exitCode, string named, params string[] options)
    {
        using var corpus = new SmallCorpus();
        var questions = corpus.Write("set/questions.jsonl", """{"id":"q1","question":"Кто?","passage_ids":["tula"],"answers":["320"]}""");
        var broken = Path.GetDirectoryName(corpus.Write("broken/questions.jsonl", "{\"id\":"))!;
        var given = options.Select(option => option.Replace("{news}", corpus.News).Replace("{broken}", broken));

        var outcome = await corpus.RunAsync(["eval", Path.GetDirectoryName(questions)!, "--corpus", corpus.News, .. given]);

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(named, outcome.Error);
        Assert.DoesNotContain(" at SezBot", outcome.Error);
    }

    [Fact]
    public async Task A_report_is_written_beside_the_figures_and_named_on_standard_error()
    {
        using var corpus = new SmallCorpus();
        var questions = corpus.Write("set/questions.jsonl", """{"id":"q1","question":"Сколько человек работает на заводе станков в Туле?","passage_ids":["tula"],"answers":["320"]}""");
        var report = Path.Combine(Path.GetDirectoryName(questions)!, "report");

        var outcome = await corpus.RunAsync("eval", Path.GetDirectoryName(questions)!, "--corpus", corpus.News, "--json", "--report", report);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(1, outcome.Json.GetProperty("questions").GetInt32());
        Assert.Contains(Path.Combine(report, "index.html"), outcome.Error);
        Assert.Contains("--report", File.ReadAllText(Path.Combine(report, "index.html")));
    }

    [Fact]
    public async Task A_folder_without_questions_is_named()
    {
        using var corpus = new SmallCorpus();
        var outcome = await corpus.RunAsync("eval", corpus.News);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("questions.jsonl", outcome.Error);
    }
}
