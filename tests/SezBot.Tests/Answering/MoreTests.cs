using SezBot.Answering;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

/// <summary>«Ещё» under an answer, and answers of different lengths.</summary>
public sealed class MoreTests : IAsyncLifetime
{
    private const string Conversation = "chat:9";
    private const string Question = "Сколько составили инвестиции в завод станков в Туле?";

    private double Threshold => _news.Get<PartAnswerer>().Threshold;

    private ReadPath _news = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _news = await SmallNews.LoadAsync();
        _news.Write("tula.md", """
            ---
            title: Станки из Тулы
            publisher: Тульский листок
            published: 2025-10-09
            ---
            Инвестиции в завод станков в Туле вернутся за шесть лет. Завод станков в Туле получил льготы. Тульский завод станков набирает людей. Станки завода в Туле купит Казань. Инвестиции в завод в Туле одобрил банк. Завод станков в Туле обещает инвестиции в школу. На вокзале играл оркестр.
            """);
        await _news.LoadAsync();
    }

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    [Fact]
    public async Task More_tells_what_was_not_told_until_there_is_nothing_more()
    {
        var first = await _news.AskAsync("Расскажи про завод станков в Туле", Conversation);
        var told = first.Citations.Select(citation => (citation.Article, citation.Start)).ToHashSet();
        var last = first;
        var rounds = 0;
        while (await _news.MoreAsync(last.Id) is { } more)
        {
            Assert.InRange(++rounds, 1, 10);
            Assert.Equal(Verdict.Answered, more.Verdict);
            Assert.Equal(first.Id, more.Continues);
            Assert.NotEmpty(more.Citations);
            Assert.All(more.Citations, citation => Assert.True(told.Add((citation.Article, citation.Start)), $"told twice: {citation.Quote}"));
            foreach (var citation in more.Citations)
                Assert.Equal(citation.Quote, (await _news.TextAsync(citation.Article))[citation.Start..citation.End]);
            last = more;
        }
        Assert.InRange(rounds, 2, 10);
        Assert.Equal(["plant", "tula"], told.Select(cited => cited.Article).Distinct().Order(StringComparer.Ordinal));
        Assert.Null(await _news.MoreAsync(first.Id));
    }

    [Fact]
    public async Task Nothing_weak_is_told()
    {
        var first = await _news.AskAsync(Question, Conversation);
        var weak = first.Considered.Where(evidence => evidence.Strength < Threshold).Select(evidence => evidence.Quote).ToList();
        Assert.NotEmpty(weak);
        while (await _news.MoreAsync(first.Id) is { } more)
            Assert.All(weak, quote => Assert.DoesNotContain(quote, more.Text));
    }

    [Fact]
    public async Task What_more_was_told_is_kept_and_is_no_turn_of_the_conversation()
    {
        var first = await _news.AskAsync(Question, Conversation);
        var turns = await _news.Get<Conversations>().RecallAsync(Conversation, Cancel);

        var more = await _news.MoreAsync(first.Id);

        var kept = await _news.Get<AnswerLog>().FindAsync(more!.Id, Cancel);
        Assert.Equal((Conversation, Question, more.Text), (kept!.Conversation, kept.Question, kept.Text));
        Assert.Equal(turns.Select(turn => turn.Question), (await _news.Get<Conversations>().RecallAsync(Conversation, Cancel)).Select(turn => turn.Question));
        Assert.NotNull(await _news.Get<ExcerptReader>().ReadAsync(CitationAddress.Parse($"{more.Id}:1")!, Conversation, Cancel));
    }

    [Fact]
    public async Task A_question_that_leaned_on_the_conversation_still_means_the_same_later()
    {
        await _news.AskAsync("Кто открыл завод станков в Туле?", Conversation);
        var followUp = await _news.AskAsync("А сколько человек там работает?", Conversation);
        Assert.NotNull(followUp.StandaloneQuestion);
        _news.Time.Advance(TimeSpan.FromHours(2));

        var more = await _news.MoreAsync(followUp.Id);

        Assert.Equal(followUp.StandaloneQuestion, more!.StandaloneQuestion);
        Assert.All(more.Citations, citation => Assert.Contains(citation.Article, new[] { "plant", "tula" }));
    }

    [Fact]
    public async Task More_news_are_the_next_ones()
    {
        var first = await _news.AskAsync("Что нового?", Conversation);
        var more = await _news.MoreAsync(first.Id);

        Assert.Equal(3, first.Citations.Count);
        Assert.Equal(5, first.Citations.Concat(more!.Citations).Select(citation => citation.Article).Distinct().Count());
        Assert.Null(await _news.MoreAsync(more.Id));
    }

    [Fact]
    public async Task Of_a_refusal_or_an_unknown_answer_there_is_no_more()
    {
        var refusal = await _news.AskAsync("Кто спроектировал космодром на Камчатке?", Conversation);

        Assert.Equal(Verdict.Refused, refusal.Verdict);
        Assert.Null(await _news.MoreAsync(refusal.Id));
        Assert.Null(await _news.MoreAsync("zzzzzzz"));
    }

    [Fact]
    public async Task A_short_answer_is_one_sentence_and_a_long_one_up_to_five()
    {
        const string question = "Расскажи про завод станков в Туле";
        var answers = new List<Answer>();
        foreach (var length in Enum.GetValues<AnswerLength>())
            answers.Add(await _news.AskAsync(question, length: length));

        Assert.All(answers, answer => Assert.Equal(Verdict.Answered, answer.Verdict));
        Assert.Single(answers[0].Citations);
        Assert.InRange(answers[1].Citations.Count, 2, 3);
        Assert.InRange(answers[2].Citations.Count, answers[1].Citations.Count + 1, 8);
        Assert.All(answers, answer => Assert.Equal(answers[0].Citations[0].Quote, answer.Considered[0].Quote));
        Assert.Equal(2, answers[2].Citations.Select(citation => citation.Article).Distinct().Count());
    }

    [Theory]
    [InlineData(AnswerLength.Short, 1)]
    [InlineData(AnswerLength.Normal, 3)]
    [InlineData(AnswerLength.Long, 5)]
    public async Task The_news_are_as_many_as_asked_for(AnswerLength length, int items) =>
        Assert.Equal(items, (await _news.AskAsync("Что нового?", length: length)).Citations.Count);

    [Fact]
    public async Task A_refusal_keeps_what_it_offered()
    {
        var refusal = await _news.AskAsync("Кто спроектировал космодром на Камчатке?", Conversation);

        Assert.NotEmpty(refusal.Nearest);
        Assert.Equal(refusal.Nearest.Select(article => article.Id), (await _news.Get<AnswerLog>().FindAsync(refusal.Id, Cancel))!.Nearest);
    }
}
