using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

public sealed class AliasedQuestionTests : IAsyncLifetime
{
    private const string Zone = "Особая экономическая зона «Ладога» открыта в мае. Резиденты особой экономической зоны вложили 2 500 млн рублей. Экспорт вырос на 17%.";
    private const string China = "Компания из КНР построит завод роботов в Череповце. Рабочих мест будет 90.";

    private readonly ReadPath _news = new();

    public async ValueTask InitializeAsync()
    {
        _news.Write("zone.txt", Zone);
        _news.Write("china.txt", China);
        _news.Write("other.txt", "В парке зацвели яблони. Саженцы вырастили школьники.");
        await _news.LoadAsync();
    }

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    [Theory]
    [InlineData("Сколько вложили резиденты ОЭЗ?", "zone")]
    [InlineData("Сколько вложили резиденты SEZ?", "zone")]
    [InlineData("Что построит компания из Китая?", "china")]
    [InlineData("Что построит компания из Китайской Народной Республики?", "china")]
    [InlineData("Кто строит завод в городе Череповец?", "china")]
    [InlineData("Кто вложил 2,5 млрд рублей?", "zone")]
    [InlineData("Что выросло на 17 процентов?", "zone")]
    [InlineData("How much did residents of the special economic zone Ladoga invest?", "zone")]
    [InlineData("What will the company from China build?", "china")]
    public async Task What_the_text_calls_otherwise_is_found(string question, string article) =>
        Assert.Equal(article, (await _news.AskAsync(question)).Citations is [var first, ..] ? first.Article : null);

    [Fact]
    public async Task A_text_that_has_the_abbreviation_is_as_strong_as_one_that_has_the_words()
    {
        var asked = (await _news.AskAsync("Что построит компания из КНР?")).Strength;
        Assert.InRange((await _news.AskAsync("Что построит компания из Китайской Народной Республики?")).Strength, asked * 0.9, 1);
    }

    [Fact]
    public async Task Other_words_count_less_in_the_search_than_those_of_the_question()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var snapshot = await _news.Store.SnapshotAsync(cancel);
        var plain = await snapshot.SearchAsync(ExpandedQuery.Of("КНР", []), SearchFilter.None, 5, cancel);
        var also = await snapshot.SearchAsync(ExpandedQuery.Of("Китай", ["КНР"]), SearchFilter.None, 5, cancel);

        Assert.Equal(plain.Select(found => found.Passage.Id), also.Select(found => found.Passage.Id));
        Assert.InRange(also[0].Score, plain[0].Score * 0.3, plain[0].Score * 0.9);
        Assert.Equal(ExpandedQuery.Of("КНР", []).Values, ExpandedQuery.Of("КНР", ["КНР"]).Values);
    }
}
