using SezBot.Digests;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Digests;

public sealed class DigestCorrectionTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 11, 12);

    private readonly ReadPath _path = new();
    private Digest _digest = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Write("tula", "Завод станков открыли в Туле", "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. На заводе будут работать 320 человек.");
        Write("port", "Порт принял судно", "Порт Восточный принял первое судно из Индии с грузом хлопка для фабрик области.");
        await _path.LoadAsync();
        _digest = await _path.Get<DigestPipeline>().MakeAsync(new DigestRequest(Day, new DigestWindow.PublishedOn(Day), [], "ru"), Cancel);
        Assert.Equal(2, _digest.Stories.Count);
    }

    public ValueTask DisposeAsync() => _path.DisposeAsync();

    [Fact]
    public async Task While_its_sources_say_what_is_cited_of_them_nothing_is_corrected()
    {
        Assert.Null(await CheckAsync());
        Write("tula", "Завод станков открыли в Туле", "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. На заводе будут работать 320 человек. Добавлено: открытие было торжественным.");
        await _path.LoadAsync();
        Assert.Null(await CheckAsync());
    }

    [Fact]
    public async Task A_story_whose_source_is_withdrawn_is_taken_out_and_the_others_stay_word_for_word()
    {
        await _path.RemoveAsync("tula");
        var corrected = await CheckAsync();

        Assert.StartsWith("Исправлено: новость «Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей» снята", corrected!.Note, StringComparison.Ordinal);
        var left = Assert.Single(corrected.Digest.Stories);
        Assert.Equal(["port"], left.Articles);
        Assert.Equal(_digest.Stories.First(story => story.Articles[0] == "port").Headline, left.Headline);
        Assert.NotEqual(_digest.Id, corrected.Digest.Id);
        await AssertOpensAsync(corrected.Digest);
    }

    [Fact]
    public async Task A_story_whose_source_says_something_else_now_is_told_anew()
    {
        Write("tula", "Завод станков открыли в Туле", "Компания «Гранит» открыла в Туле завод станков за 3,9 млрд рублей. На заводе будут работать 250 человек.");
        await _path.LoadAsync();
        var corrected = await CheckAsync();

        Assert.Contains("изменился", corrected!.Note, StringComparison.Ordinal);
        Assert.Contains(corrected.Digest.Stories, story => story.Headline.Contains("3,9 млрд", StringComparison.Ordinal));
        Assert.DoesNotContain("4,5", DigestText.Of(corrected.Digest), StringComparison.Ordinal);
        await AssertOpensAsync(corrected.Digest);
        Assert.Null(await _path.Get<DigestCorrection>().CheckAsync(corrected.Digest, Cancel));
    }

    [Fact]
    public async Task When_nothing_is_left_only_the_note_is()
    {
        await _path.RemoveAsync("tula");
        await _path.RemoveAsync("port");
        var corrected = await CheckAsync();

        Assert.True(corrected!.Digest.IsEmpty);
        Assert.Equal("", corrected.Digest.Id);
        Assert.Contains("снята", corrected.Note, StringComparison.Ordinal);
    }

    private Task<CorrectedDigest?> CheckAsync() => _path.Get<DigestCorrection>().CheckAsync(_digest, Cancel);

    private async Task AssertOpensAsync(Digest digest)
    {
        Assert.Equal(Enumerable.Range(1, digest.Citations.Count()), digest.Citations.Select(citation => citation.N));
        foreach (var citation in digest.Citations)
            Assert.Equal(citation.Quote, new TextSpan(citation.Start, citation.End).Of(await _path.TextAsync(citation.Article)));
        Assert.Equal(digest.Citations, (await _path.Get<AnswerLog>().FindAsync(digest.Id, Cancel))!.Citations.Select(stored => stored.Citation));
    }

    private void Write(string name, string title, string text) =>
        _path.Write($"{name}.md", $"---\ntitle: {title}\npublisher: Вестник зон\npublished: 2025-11-12\nlanguage: ru\n---\n\n{text}\n");
}
