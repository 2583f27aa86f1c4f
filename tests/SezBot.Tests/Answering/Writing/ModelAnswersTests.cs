using SezBot.Answering.Receipts;
using SezBot.State;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Answering.Writing;

/// <summary>Answers worded by a model: what reaches the reader, what does not, and what is told of it.</summary>
public sealed class ModelAnswersTests
{
    private const string Plant = "Кто открыл завод станков в Туле?";
    private const string True = "Завод станков в Туле открыла компания «Гранит»";

    [Fact]
    public async Task A_sentence_that_the_evidence_holds_is_shown_with_a_citation_of_its_source()
    {
        await using var run = await ModelRun.StartAsync(request => ScriptedReply.Text($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."));
        var answer = await run.AskAsync(Plant);

        Assert.Equal(AnswerMode.Model, answer.Mode);
        Assert.StartsWith($"{True}. [1]", answer.Text, StringComparison.Ordinal);
        var citation = Assert.Single(answer.Citations);
        Assert.Equal("plant", citation.Article);
        Assert.Equal(citation.Quote, (await run.News.TextAsync("plant"))[citation.Start..citation.End]);
        Assert.Contains("Гранит", citation.Quote, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 10, 7), answer.AsOf);
    }

    [Fact]
    public async Task A_sentence_with_an_invented_figure_is_left_out_and_the_reader_is_told()
    {
        await using var run = await ModelRun.StartAsync(request =>
        {
            var n = ScriptedEvidence.NumberOf(request, "Гранит");
            return ScriptedReply.Text($"{True} [{n}]. На заводе станков в Туле работают 450 человек [{n}].");
        });
        var answer = await run.AskAsync(Plant);

        Assert.Equal(AnswerMode.Model, answer.Mode);
        Assert.DoesNotContain("450", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("1 предложение модели не подтвердилось источниками и убрано.", answer.Text, StringComparison.Ordinal);
        var dropped = Assert.Single((await run.ReceiptAsync(answer)).Model!.Sentences, sentence => sentence.Dropped is not null);
        Assert.Contains("450", dropped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_is_borne_out_the_sources_themselves_answer()
    {
        await using var run = await ModelRun.StartAsync(_ => ScriptedReply.Text("Завод открыл концерн «Ромашка» в Рязани [1]. Читайте на https://example.com [1]."));
        var answer = await run.AskAsync(Plant);

        Assert.Equal(AnswerMode.Extractive, answer.Mode);
        Assert.Contains("компания «Гранит». [1]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Черновик модели не подтвердился", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("example", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_finds_no_answer_leaves_it_to_the_sources_without_a_word()
    {
        await using var run = await ModelRun.StartAsync(_ => ScriptedReply.Text("НЕТ ДАННЫХ"));
        var answer = await run.AskAsync(Plant);

        Assert.Equal(AnswerMode.Extractive, answer.Mode);
        Assert.DoesNotContain("одел", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_asks_no_model()
    {
        await using var run = await ModelRun.StartAsync(_ => ScriptedReply.Text("Всё известно [1]."));
        var answer = await run.AskAsync("Какова высота Эвереста?");

        Assert.Equal(Verdict.Refused, answer.Verdict);
        Assert.Empty(run.Server.Requests);
    }

    [Fact]
    public async Task No_more_sentences_are_read_than_an_answer_has()
    {
        await using var run = await ModelRun.StartAsync(request => ScriptedReply.Text(
            string.Concat(Enumerable.Repeat($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]. ", 50)), delay: TimeSpan.FromMilliseconds(1)));
        var receipt = await run.ReceiptAsync(await run.AskAsync(Plant));

        Assert.True(receipt.Model!.Sentences.Count <= 3 && receipt.Model.Draft.Length < 500, receipt.Model.Draft);
    }

    [Fact]
    public async Task The_second_opinion_can_only_remove()
    {
        await using var run = await ModelRun.StartAsync(
            request => ScriptedReply.Text($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]. Инвестиции в завод станков составили 4,5 млрд рублей [{ScriptedEvidence.NumberOf(request, "4,5")}]."),
            ("Models:Chat:SecondOpinion", "true"));
        run.Server.Script = Check(run.Server.Script, ScriptedReply.Text("2, 7"));
        var answer = await run.AskAsync(Plant);

        Assert.Contains(True, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4,5", answer.Text, StringComparison.Ordinal);
        Assert.Contains((await run.ReceiptAsync(answer)).Model!.Sentences, sentence => sentence.Dropped == "SecondOpinion");
    }

    [Fact]
    public async Task A_question_of_two_that_the_model_leaves_out_is_answered_by_the_sources()
    {
        await using var run = await ModelRun.StartAsync(request => ScriptedReply.Text($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."));
        var answer = await run.AskAsync("Кто открыл завод станков в Туле? Какова мощность линии красок в Моглино?");

        Assert.Equal(AnswerMode.Model, answer.Mode);
        Assert.StartsWith($"{True}. [1]\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("12 тысяч тонн красок в год. [", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_model_writes_as_many_answers_as_it_may_the_sources_answer_at_once()
    {
        await using var run = await ModelRun.StartAsync(_ => ScriptedReply.Silence(), ("Models:Chat:Parallel", "1"));
        using var stop = new CancellationTokenSource();
        var first = run.AskAsync(Plant, "chat:1", stop: stop);
        while (run.Server.Requests.Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        var second = await run.AskAsync(Plant, "chat:2");
        await stop.CancelAsync();

        Assert.Equal(("Busy", AnswerMode.Extractive), ((await run.ReceiptAsync(second)).Model!.Fault, second.Mode));
        Assert.EndsWith("Модель остановлена: ответ составлен из самих источников.", (await first).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_readers_budget_is_spent_the_model_is_not_asked_and_the_reader_is_told()
    {
        await using var run = await ModelRun.StartAsync(
            request => ScriptedReply.Text($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."), ("Limits:ModelTokensPerUserAndDay", "100"));
        Assert.Equal(AnswerMode.Model, (await run.AskAsync(Plant, conversation: "chat:1")).Mode);
        var answer = await run.AskAsync(Plant, conversation: "chat:2");

        Assert.Equal(AnswerMode.Extractive, answer.Mode);
        Assert.EndsWith("Сегодняшний запас обращений к модели исчерпан: ответ составлен из самих источников.", answer.Text, StringComparison.Ordinal);
        Assert.Single(run.Server.Requests);
    }

    [Fact]
    public async Task The_receipt_tells_question_candidates_evidence_draft_and_tokens()
    {
        await using var run = await ModelRun.StartAsync(request => ScriptedReply.Text($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."));
        var receipt = await run.ReceiptAsync(await run.AskAsync(Plant));

        Assert.Equal(Plant, receipt.Question);
        Assert.Equal("plant", Assert.Single(receipt.Parts).Candidates[0].Article);
        Assert.Contains(True, receipt.Model!.Draft, StringComparison.Ordinal);
        Assert.True(receipt.Model is { InputTokens: > 0, OutputTokens: > 0, Name: "scripted" });
        Assert.True(receipt.TimingsMs.ContainsKey("write"));
    }

    [Fact]
    public async Task The_receipt_tells_what_the_models_other_calls_took()
    {
        await using var run = await ModelRun.StartAsync(
            request => ScriptedReply.Text($"{True} [{ScriptedEvidence.NumberOf(request, "Гранит")}]."), ("Models:Chat:SecondOpinion", "true"));
        await run.AskAsync(Plant);
        var receipt = await run.ReceiptAsync(await run.AskAsync("А кто его открыл?"));

        Assert.Equal([("condense", 1000), ("check", 1000)], receipt.Calls.Select(call => (call.Prompt, call.InputTokens)));
        Assert.Contains("Модель проверяла предложения: токенов в запросе 1000, в ответе 1;", string.Join('\n', ReceiptText.Of(receipt, "ru")), StringComparison.Ordinal);
    }

    private static Func<ScriptedRequest, ScriptedReply> Check(Func<ScriptedRequest, ScriptedReply> script, ScriptedReply check) =>
        request => request.Prompt == "check" ? check : script(request);
}
