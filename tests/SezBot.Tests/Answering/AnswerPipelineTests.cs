using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

public sealed class AnswerPipelineTests(LoadedNews loaded) : IClassFixture<LoadedNews>
{
    private const string Unknown = "Кто спроектировал космодром на Камчатке?";

    private double Threshold => News.Get<PartAnswerer>().Threshold;

    private static readonly SearchFilter September = new(new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 30));

    private ReadPath News => loaded.News;

    private async Task AssertQuotedAsync(Answer answer)
    {
        Assert.NotEmpty(answer.Citations);
        foreach (var (index, citation) in answer.Citations.Index())
        {
            var text = await News.TextAsync(citation.Article);
            Assert.Equal(citation.Quote, text[citation.Start..citation.End]);
            Assert.Equal(index + 1, citation.N);
            Assert.Contains($"[{citation.N}]", answer.Text);
        }
    }

    [Theory]
    [InlineData("Кто построил зерновой терминал в порту Оля?", "port", "Каспий-Зерно")]
    [InlineData("Сколько составили инвестиции в завод станков?", "plant", "4,5 млрд рублей")]
    [InlineData("Какова мощность линии порошковых красок в Моглино?", "paints", "12 тысяч тонн")]
    [InlineData("Кто основал компанию «Лазертех»?", "lasers", "Павел Рудин")]
    public async Task A_question_is_answered_from_the_right_article_and_every_citation_holds(string question, string article, string words)
    {
        var answer = await News.AskAsync(question);

        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal(article, answer.Citations[0].Article);
        Assert.Contains(words, answer.Text);
        Assert.InRange(answer.Strength, Threshold, 1);
        Assert.Empty(answer.Nearest);
        await AssertQuotedAsync(answer);
    }

    [Fact]
    public async Task An_answer_says_who_reports_it_and_as_of_when()
    {
        var answer = await News.AskAsync("Кто построил зерновой терминал в порту Оля?");
        var undated = await News.AskAsync("Кто основал компанию «Лазертех»?");

        Assert.StartsWith("Портовый вестник, 15 сентября 2025: ", answer.Text);
        Assert.Equal(new DateOnly(2025, 9, 15), answer.AsOf);
        Assert.Null(undated.AsOf);
    }

    [Fact]
    public async Task The_words_that_answer_are_marked()
    {
        var answer = await News.AskAsync("Сколько составили инвестиции в завод станков?");

        Assert.Equal("4,5 млрд рублей", Assert.Single(answer.Bold).Of(answer.Text));
    }

    [Fact]
    public async Task A_sentence_that_begins_with_a_pronoun_brings_the_one_before_it()
    {
        var answer = await News.AskAsync("Какова мощность линии порошковых красок в Моглино?");

        Assert.Contains("запустил линию порошковых красок. [1] Её мощность", answer.Text);
    }

    [Fact]
    public async Task A_sentence_of_a_quotation_brings_its_speaker()
    {
        var answer = await News.AskAsync("Принимает ли терминал в порту Оля суда круглосуточно?");

        Assert.Contains(answer.Citations, citation => citation.Quote == "рассказал директор порта Марат Алиев");
        Assert.Matches(@"круглосуточно\. \[\d\] \(рассказал директор порта Марат Алиев \[\d\]\)", answer.Text);
    }

    [Theory]
    [InlineData(Unknown)]
    [InlineData("Когда в Туле построят космодром для туристов?")]
    [InlineData("Какой экспорт у резидентов зоны «Алабуга»?")]
    public async Task What_the_corpus_does_not_know_is_refused_with_the_nearest_items(string question)
    {
        var answer = await News.AskAsync(question);

        Assert.Equal(Verdict.Refused, answer.Verdict);
        Assert.Empty(answer.Citations);
        Assert.StartsWith("В корпусе об этом ничего не нашлось.", answer.Text);
        Assert.InRange(answer.Nearest.Count, 1, 3);
        Assert.InRange(answer.Strength, 0, Threshold);
    }

    [Theory]
    [InlineData("Сколько составили инвестиции в завод станков в Ижевске?")]
    [InlineData("Сколько составили инвестиции в завод станков в Туле в 2019 году?")]
    public async Task Strong_words_around_an_unknown_name_or_another_year_are_refused(string question) =>
        Assert.Equal(Verdict.Refused, (await News.AskAsync(question)).Verdict);

    [Fact]
    public async Task An_undated_text_that_names_no_year_may_tell_of_any() =>
        Assert.Equal(Verdict.Answered, (await News.AskAsync("На сколько вырос экспорт лазеров «Лазертеха» в 2024 году?")).Verdict);

    [Theory]
    [InlineData("", "Напишите вопрос")]
    [InlineData(" ?! ", "Напишите вопрос")]
    public async Task An_empty_question_gets_one_sentence(string question, string text) => Assert.StartsWith(text, (await News.AskAsync(question)).Text);

    [Theory]
    [InlineData("Привет!")]
    [InlineData("Спасибо большое")]
    public async Task A_greeting_is_told_what_can_be_asked(string greeting)
    {
        var answer = await News.AskAsync(greeting);

        Assert.StartsWith("Я отвечаю на вопросы о новостях", answer.Text);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public async Task Asked_for_news_the_newest_items_come_first()
    {
        var latest = await News.AskAsync("Что нового?");
        var september = await News.AskAsync("Какие новости за сентябрь 2025 года?");

        Assert.Equal(Verdict.Answered, latest.Verdict);
        Assert.Equal("paints", latest.Citations.First(citation => citation.Published is not null).Article);
        Assert.Equal(["port"], september.Citations.Select(citation => citation.Article).Distinct());
        await AssertQuotedAsync(latest);
    }

    [Fact]
    public async Task Of_two_names_the_unknown_one_is_told()
    {
        var answer = await News.AskAsync("Какую линию красок запустили в «Моглино» и «Алабуге»?");

        Assert.Equal("paints", answer.Citations[0].Article);
        Assert.Equal(["Алабуге"], answer.Missing);
        Assert.EndsWith("\nНе встречается в корпусе: Алабуге.", answer.Text);
    }

    [Fact]
    public async Task Of_two_questions_the_known_one_is_answered_and_the_other_named()
    {
        var answer = await News.AskAsync($"Кто построил зерновой терминал в порту Оля и {char.ToLowerInvariant(Unknown[0])}{Unknown[1..]}");

        Assert.Equal("port", answer.Citations[0].Article);
        Assert.Equal(["кто спроектировал космодром на Камчатке"], answer.Missing);
        Assert.EndsWith("\nВ корпусе не нашлось ответа на вопрос «кто спроектировал космодром на Камчатке?»", answer.Text);
        await AssertQuotedAsync(answer);
    }

    [Fact]
    public async Task Two_known_questions_are_both_answered()
    {
        var answer = await News.AskAsync("Кто построил зерновой терминал в порту Оля и сколько составили инвестиции в завод станков?");

        Assert.Equal(["port", "plant"], answer.Citations.Select(citation => citation.Article).Distinct());
        Assert.Empty(answer.Missing);
        Assert.Equal(new DateOnly(2025, 10, 7), answer.AsOf);
        await AssertQuotedAsync(answer);
    }

    [Fact]
    public async Task An_English_question_is_answered_by_names_and_told_so()
    {
        var answer = await News.AskAsync("How much did exports of Lazertekh lasers from Kaluga grow?", language: "en");

        Assert.Equal("lasers", Assert.Single(answer.Citations.Select(citation => citation.Article).Distinct()));
        Assert.True(answer.MatchedNamesOnly);
        Assert.Contains("The sources are in Russian", answer.Text);
        await AssertQuotedAsync(answer);
    }

    [Fact]
    public async Task An_English_question_without_a_known_name_is_refused() =>
        Assert.Equal(Verdict.Refused, (await News.AskAsync("Who built the cosmodrome in Vladivostok?", language: "en")).Verdict);

    [Fact]
    public async Task A_given_period_lets_only_its_articles_answer_and_counts_the_undated()
    {
        const string question = "Сколько составили инвестиции в завод станков?";
        var outside = await News.AskAsync(question, period: September);
        var inside = await News.AskAsync(question, period: new SearchFilter(new DateOnly(2025, 10, 1)));

        Assert.Equal(Verdict.Refused, outside.Verdict);
        Assert.StartsWith("Среди опубликованного с 1 сентября 2025 по 30 сентября 2025", outside.Text);
        Assert.All(outside.Nearest, article => Assert.True(September.Admits(article.Published)));
        Assert.Equal("plant", inside.Citations[0].Article);
        Assert.Equal(1, inside.UndatedLeftOut);
        Assert.Equal(1, outside.UndatedLeftOut);
    }

    [Fact]
    public async Task A_period_in_the_question_is_obeyed_and_a_given_one_wins()
    {
        var october = await News.AskAsync("Какой завод открыли в Туле в октябре 2025 года?");
        var overruled = await News.AskAsync("Какой завод открыли в Туле в октябре 2025 года?", period: September);

        Assert.Equal("plant", october.Citations[0].Article);
        Assert.Equal(new SearchFilter(new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 31)), october.Period);
        Assert.Equal(September, overruled.Period);
        Assert.Empty(overruled.Citations);
    }

    [Fact]
    public async Task An_empty_corpus_says_that_it_is_empty()
    {
        await using var empty = new ReadPath();

        var answer = await empty.AskAsync(Unknown);

        Assert.Equal(Verdict.Refused, answer.Verdict);
        Assert.Equal("Корпус пуст: отвечать пока не по чему.", answer.Text);
        Assert.Empty(answer.Nearest);
    }
}
