using SezBot.Answering;
using SezBot.Answering.Quotes;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Text.Quotations;

namespace SezBot.Tests.Answering.Quotes;

public sealed class QuotesPipelineTests : IAsyncLifetime
{
    private ReadPath _news = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _news = await SpokenNews.LoadAsync();

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    [Theory]
    [InlineData("Тимошин")]
    [InlineData("олег тимошин")]
    [InlineData("Тимошина")]
    [InlineData("«Олега Тимошина»")]
    [InlineData("О. Тимошин")]
    public async Task The_five_newest_words_of_a_person_are_told_newest_first_whatever_the_case_of_the_name(string name)
    {
        var found = await AskAsync(name);

        Assert.Equal(
            ["Порт примет суда любого класса", "Дорогу к складам сдадут летом", "Учим своих. Берём выпускников", "Обеды бесплатны для всех", "Жильё строим рядом с цехами"],
            found.Quotes.Select(quote => quote.Text));
        Assert.All(found.Quotes, quote => Assert.Equal(("Олег Тимошин", true), (quote.Speaker, quote.IsDirect)));
        Assert.Equal("директор зоны «Заречье»", found.Quotes[0].Role);
    }

    [Fact]
    public async Task Each_is_shown_verbatim_with_its_speaker_publisher_date_and_a_number_that_opens_it()
    {
        var found = await AskAsync("Дроздов");
        var citation = Assert.Single(found.Answer.Citations);
        var excerpt = await _news.Get<ExcerptReader>().ReadAsync(new CitationAddress(found.Answer.Id, 1, null, null), "chat:1", Cancel);

        Assert.Equal("«Буксиры мы купим сами» — Павел Дроздов, начальник порта (Портовый вестник, 20 октября 2025) [1]", found.Answer.Text);
        Assert.Equal("«Буксиры мы купим сами», — ответил начальник порта Павел Дроздов", citation.Quote);
        Assert.Equal(citation.Quote, (await _news.TextAsync("harbour"))[citation.Start..citation.End]);
        Assert.NotNull(excerpt);
        Assert.Equal("[1]", found.Answer.Markers[0].Span.Of(found.Answer.Text));
        Assert.Equal("Павел Дроздов", found.Answer.Bold[0].Of(found.Answer.Text));
    }

    [Fact]
    public async Task Reported_speech_is_told_without_marks_when_there_is_nothing_better()
    {
        var found = await AskAsync("Полякова");

        Assert.StartsWith("Об этом сообщила министр транспорта Вера Полякова — Вера Полякова", found.Answer.Text, StringComparison.Ordinal);
        Assert.False(Assert.Single(found.Quotes).IsDirect);
    }

    [Theory]
    [InlineData("вице-губернатора области", "вице-губернатор области")]
    [InlineData("главой зоны", "глава зоны")]
    [InlineData("заместителя министра", "заместитель министра")]
    [InlineData("Генеральный директор завода", "генеральный директор завода")]
    [InlineData("модератор сессии, советник министра", "модератор сессии, советник министра")]
    [InlineData("генеральному директору", null)]
    [InlineData("замруководителя департамента", "замруководителя департамента")]
    [InlineData("управляющего фонда", null)]
    public void A_post_after_a_name_is_in_the_nominative_or_left_out(string role, string? shown) => Assert.Equal(shown, PostAfterName.Of(role));

    [Fact]
    public async Task A_name_that_the_corpus_lacks_is_not_given_the_words_of_another()
    {
        var found = await AskAsync("Ермолай Безымянный");

        Assert.Empty(found.Quotes);
        Assert.Equal(Verdict.Refused, found.Answer.Verdict);
        Assert.Equal("Имени «Ермолай Безымянный» в корпусе нет. Проверьте, как оно пишется, или назовите одну фамилию.", found.Answer.Text);
    }

    [Fact]
    public async Task Who_is_named_and_says_nothing_is_offered_the_news_that_name_them()
    {
        var found = await AskAsync("оркестр");

        Assert.Empty(found.Quotes);
        Assert.Contains("встречается", found.Answer.Text, StringComparison.Ordinal);
        Assert.Equal("harbour", Assert.Single(found.Answer.Nearest).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ?! ")]
    [InlineData("12")]
    [InlineData("что же сказал вчера на большом форуме в Нижнем Новгороде самый главный директор зоны")]
    public async Task What_is_no_name_is_answered_with_an_example(string typed) =>
        Assert.Equal("Напишите, чьи слова искать, например: /quotes Иванов.", (await AskAsync(typed)).Answer.Text);

    private Task<QuotesAnswer> AskAsync(string name) => _news.Get<QuotesPipeline>().AnswerAsync(name, "chat:1", "ru", Cancel);
}
