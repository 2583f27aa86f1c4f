using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

public sealed class AnswerMemoryTests(LoadedNews loaded) : IClassFixture<LoadedNews>
{
    private ReadPath News => loaded.News;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_keeps_its_subject_over_three_turns()
    {
        await News.AskAsync("Какую линию запустили в Моглино?", "chat:1");
        var capacity = await News.AskAsync("А какова её мощность?", "chat:1");
        var launched = await News.AskAsync("А кто её запустил?", "chat:1");

        Assert.All([capacity, launched], answer => Assert.Equal("paints", answer.Citations[0].Article));
        Assert.All([capacity, launched], answer => Assert.Contains("Моглино", answer.StandaloneQuestion));
        Assert.Contains("12 тысяч тонн", capacity.Text);
        Assert.Contains("Резидент зоны «Моглино»", launched.Text);
    }

    [Fact]
    public async Task Another_conversation_or_a_later_hour_knows_nothing_of_it()
    {
        await using var news = await SmallNews.LoadAsync();
        await news.AskAsync("Кто открыл завод станков в Туле?", "chat:1");

        Assert.Null((await news.AskAsync("А сколько человек там работает?", "chat:2")).StandaloneQuestion);
        news.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Null((await news.AskAsync("А сколько человек там работает?", "chat:1")).StandaloneQuestion);
    }

    [Fact]
    public async Task An_answer_in_a_conversation_is_kept_with_its_citations_and_one_without_is_not()
    {
        var kept = await News.AskAsync("Кто построил зерновой терминал в порту Оля?", "chat:kept");
        var passing = await News.AskAsync("Кто построил зерновой терминал в порту Оля?");

        var stored = await News.Get<AnswerLog>().FindAsync(kept.Id, Cancel);
        Assert.Equal(kept.Citations, stored!.Citations.Select(cited => cited.Citation));
        Assert.Equal(kept.Text, stored.Text);
        Assert.Null(await News.Get<AnswerLog>().FindAsync(passing.Id, Cancel));
    }
}
