using SezBot.Evaluation;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation;

/// <summary>Runs over sets small enough to count by hand.</summary>
public sealed class EvalPipelineTests : IAsyncDisposable
{
    private const string Questions = """
        {"id":"q1","question":"Сколько человек работает на заводе станков в Туле?","passage_ids":["tula-1"],"answers":["320"]}
        {"id":"q2","question":"Кто построил терминал в порту Оля?","passage_ids":["port-1"],"answers":["Каспий"]}
        {"id":"q3","question":"Кто спроектировал космодром на Камчатке?","passage_ids":[],"answers":[]}
        """;

    private const string Passages = """
        {"id":"tula-1","text":"Завод станков открыт в Туле. На заводе станков в Туле работают 320 человек."}
        {"id":"port-1","text":"Терминал в порту Оля построил холдинг «Каспий». Погода была хорошая."}
        {"id":"tula-2","text":"Завод станков в Туле нанял 500 человек."}
        """;

    private readonly TempFolder _folder = new();
    private readonly ReadPath _path = new();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _path.DisposeAsync();
    }

    private Task<EvalRun> RunAsync(Func<EvalRequest, EvalRequest>? change = null)
    {
        _folder.Write("questions.jsonl", Questions);
        _folder.Write("passages.jsonl", Passages);
        var request = new EvalRequest(_folder.Path, []);
        return _path.Get<EvalPipeline>().RunAsync(change?.Invoke(request) ?? request, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_figures_are_those_counted_by_hand()
    {
        var figures = (await RunAsync()).Figures;

        Assert.Equal((3, 3), (figures.Passages, figures.Questions));
        Assert.Equal((1, 1, 1), (figures.HitAt1, figures.NdcgAt10, figures.AnswerSentenceAt1));
        Assert.Equal((1, 0, 1), (figures.RefusalRecall, figures.FalseRefusal, figures.CitationValid));
        // «320 человек» for «320»: one word of two, 2·1/(2 + 1).
        Assert.InRange(figures.MarkedF1!.Value, 0.6, 1);
        Assert.Null(figures.FollowUpHitAt1);
        Assert.Null(figures.NewSubjectAltered);
    }

    [Fact]
    public async Task With_its_own_articles_left_out_every_question_is_refused_and_the_articles_come_back()
    {
        var run = await RunAsync(request => request with { LeaveOut = true });

        Assert.Equal(["q1", "q2", "q1", "q2"], run.Outcomes.Select(outcome => outcome.Question.Id));
        Assert.Equal([[], [], ["tula-1"], ["port-1"]], run.Outcomes.Select(outcome => outcome.LeftOut));
        Assert.Equal(1, run.Figures.RefusalRecall);
        // The second question is asked after the articles of the first were put back.
        Assert.Equal(["tula-1", "tula-2"], run.Outcomes[3].Answer.Nearest.Select(article => article.Id).Order());
    }

    [Fact]
    public async Task Asked_with_and_without_their_articles_questions_count_once_and_show_both_kinds_of_error()
    {
        var figures = (await RunAsync(request => request with { LeaveOut = true })).Figures;

        Assert.Equal((2, 1, 0), (figures.Questions, figures.HitAt1, figures.FalseRefusal));
        Assert.Equal((1, 1, 1), (figures.RefusalRecallAt5, figures.RefusalRecallAt10, figures.Auroc));
        Assert.Equal((0.5, 0), (figures.Coverage, figures.Risk));
        Assert.InRange(figures.ExpectedCalibrationError!.Value, 0.001, 0.5);
    }

    [Fact]
    public async Task The_questions_of_a_second_set_are_asked_too_and_nothing_is_right_for_them()
    {
        _folder.Write("more/questions.jsonl", """
            {"id":"u1","question":"Кто построил терминал в порту Оля?","passage_ids":["port-1"],"answers":["Каспий"]}
            {"id":"u2","question":"Кто спроектировал космодром на Камчатке?","passage_ids":[],"answers":[]}
            """);
        var run = await RunAsync(request => request with { Unanswerable = _folder.In("more") });

        Assert.Equal((5, 0.6667, 0), (run.Figures.Questions, run.Figures.RefusalRecall, run.Figures.FalseRefusal));
        Assert.Equal((0.6, 0.3333), (run.Figures.Coverage, run.Figures.Risk));
        Assert.False(run.Outcomes[3].Question.IsAnswerable);
    }

    [Fact]
    public async Task What_a_rule_refuses_has_no_strength_however_well_its_words_are_found()
    {
        _folder.Write("more/questions.jsonl", """{"id":"u","question":"Сколько человек работает на заводе станков в Магадане?","passage_ids":[],"answers":[]}""");

        var run = await RunAsync(request => request with { Unanswerable = _folder.In("more") });

        // No text names Magadan.
        Assert.NotEqual(0, run.Outcomes[3].Answer.Considered[0].Strength);
        Assert.Equal(0, run.Outcomes[3].Answer.Strength);
        Assert.True(run.Outcomes[0].Answer.Strength >= run.Figures.RefusalThreshold);
    }

    [Fact]
    public async Task A_second_set_without_questions_is_named()
    {
        _folder.Write("more/questions.jsonl", "\n");

        var failure = await Assert.ThrowsAsync<EvalException>(() => RunAsync(request => request with { Unanswerable = _folder.In("more") }));

        Assert.Equal(EvalFault.NoQuestions, failure.Fault);
        Assert.Contains("more", failure.Detail);
    }

    [Fact]
    public async Task With_sentences_as_passages_the_sentence_that_holds_the_answer_is_the_hit()
    {
        var run = await RunAsync(request => request with { SentenceUnit = true });

        Assert.Equal(5, run.Figures.Passages);
        Assert.Equal(["tula-1#1"], run.Outcomes[0].Relevant);
        Assert.Equal(1, run.Figures.HitAt1);
    }

    [Fact]
    public async Task Distractors_are_added_thinned_evenly_and_never_replace_a_passage()
    {
        var file = _folder.Write("pool/more.jsonl", string.Join('\n', Enumerable.Range(0, 10)
            .Select(number => $$"""{"id":"{{(number == 0 ? "tula-1" : $"d{number}")}}","text":"Прогноз погоды номер {{number}}."}""")));

        Assert.Equal(3 + 9, (await RunAsync(request => request with { Distractors = file })).Figures.Passages);
        Assert.Equal(3 + 4, (await RunAsync(request => request with { Distractors = file, DistractorLimit = 5 })).Figures.Passages);
    }

    [Fact]
    public async Task A_set_without_passages_and_without_a_corpus_cannot_be_measured()
    {
        _folder.Write("only/questions.jsonl", Questions);

        var failure = await Assert.ThrowsAsync<EvalException>(() => RunAsync(request => request with { DataSet = _folder.In("only") }));

        Assert.Equal(EvalFault.NoCorpus, failure.Fault);
    }
}
