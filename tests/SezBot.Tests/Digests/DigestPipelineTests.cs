using System.Globalization;
using System.Text.RegularExpressions;
using SezBot.Digests;
using SezBot.State;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Digests;

public sealed class DigestPipelineTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 11, 12);

    private readonly ReadPath _path = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _path.DisposeAsync();

    [Fact]
    public async Task The_news_of_a_day_are_told_with_headline_sentences_and_citations_that_stand_in_the_sources()
    {
        Write("tula", "2025-11-12", "Завод станков открыли в Туле", "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. На заводе будут работать 320 человек. До конца 2026 года компания построит второй цех.");
        Write("port", "2025-11-11", "Порт принял судно", "Порт Восточный принял первое судно из Индии с грузом хлопка для фабрик области.");
        await _path.LoadAsync();

        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day));

        Assert.Equal("ОЭЗ: главное за 12 ноября", digest.Title);
        var story = Assert.Single(digest.Stories);
        Assert.Equal("Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей", story.Headline);
        Assert.Contains("На заводе будут работать 320 человек. [2]", story.Text, StringComparison.Ordinal);
        await AssertCitedAsync(digest);
    }

    [Fact]
    public async Task Figures_that_disagree_are_both_shown_dated_and_attributed_and_each_is_cited_to_who_says_it()
    {
        WriteOf("Первое издание", "one", "В Туле построят завод станков на 300 рабочих мест", "Компания «Гранит» построит в Туле завод станков на 300 рабочих мест, сообщило правительство области.");
        WriteOf("Второе издание", "two", "В Туле построят завод станков на 400 рабочих мест", "Компания «Гранит» построит в Туле завод станков на 400 рабочих мест, сообщило правительство области.");
        await _path.LoadAsync();

        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day));

        var story = Assert.Single(digest.Stories);
        Assert.Matches(@"\(Первое издание, 12 ноября 2025\)\. \[\d\]", story.Text);
        Assert.Matches(@"\(Второе издание, 12 ноября 2025\)\. \[\d\]", story.Text);
        Assert.EndsWith("(2 издания)", story.Text, StringComparison.Ordinal);
        foreach (var sentence in Regex.Matches(story.Text, @"на (?<figure>[34]00) [^\[]*(?:\[(?<n>\d+)\])+").Cast<Match>())
        {
            Assert.All(sentence.Groups["n"].Captures, n => Assert.Contains(
                sentence.Groups["figure"].Value, digest.Citations.Single(citation => citation.N == int.Parse(n.Value, CultureInfo.InvariantCulture)).Quote, StringComparison.Ordinal));
        }
        await AssertCitedAsync(digest);
    }

    [Fact]
    public async Task It_is_kept_as_an_answer_and_with_its_stories()
    {
        Write("tula", "2025-11-12", "Завод станков открыли в Туле", "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. На заводе будут работать 320 человек.");
        await _path.LoadAsync();
        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day));

        var answer = await _path.Get<AnswerLog>().FindAsync(digest.Id, Cancel);
        var kept = await _path.Get<DigestMemory>().FindAsync(digest.Id, Cancel);

        Assert.Equal(digest.Citations, answer!.Citations.Select(stored => stored.Citation));
        Assert.Equal(DigestText.Of(digest), DigestText.Of(kept!));
        Assert.Equal(digest.Stories[0].Articles, kept!.Stories[0].Articles);
    }

    [Fact]
    public async Task The_first_load_of_a_source_is_an_archive_and_what_comes_later_is_news_for_three_days()
    {
        Write("archive", "2025-11-12", "Архив", "Архивная новость этого дня рассказывает о заводе станков в городе Туле.");
        await _path.LoadAsync();
        var loaded = _path.Time.GetUtcNow();
        _path.Time.Advance(TimeSpan.FromHours(2));
        Write("fresh", "2025-11-10", "Свежая", "Резидент зоны «Лотос» запустил линию по выпуску судового кабеля.");
        Write("stale", "2025-11-08", "Старая", "Резидент зоны «Дубна» запустил линию по выпуску датчиков давления.");
        Write("undated", null, "Без даты", "Резидент зоны «Алабуга» запустил линию по выпуску углеродного волокна.");
        await _path.LoadAsync();

        var digest = await MakeAsync(new DigestWindow.FirstSeen(loaded, _path.Time.GetUtcNow()));

        Assert.Equal(["fresh", "undated"], digest.Stories.SelectMany(story => story.Articles).Order());
        Assert.True((await MakeAsync(new DigestWindow.FirstSeen(_path.Time.GetUtcNow(), _path.Time.GetUtcNow().AddDays(1)))).IsEmpty);
    }

    [Fact]
    public async Task An_empty_day_offers_the_nearest_days_that_have_news_and_is_not_kept()
    {
        Write("tula", "2025-11-10", "Завод", "Компания «Гранит» открыла в Туле завод станков для всей области.");
        await _path.LoadAsync();

        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day));

        Assert.True(digest.IsEmpty);
        Assert.Equal("", digest.Id);
        Assert.Equal([new DateOnly(2025, 11, 10)], digest.NearestDays);
        Assert.Equal("ОЭЗ: за 12 ноября новостей нет\n\nНовости есть за 10 ноября 2025.", DigestText.Of(digest));
    }

    [Fact]
    public async Task Topics_leave_only_the_stories_that_name_them()
    {
        Write("lotos", "2025-11-12", "Лотос", "Резидент зоны «Лотос» запустил линию по выпуску судового кабеля.");
        Write("alabuga", "2025-11-12", "Алабуга", "Резиденты Алабуги запустили линию по выпуску углеродного волокна.");
        await _path.LoadAsync();

        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day), "Алабуга");

        Assert.Equal(["alabuga"], digest.Stories.SelectMany(story => story.Articles));
    }

    [Fact]
    public async Task An_official_never_speaks_in_the_first_person_outside_of_quotation_marks()
    {
        Write("post", "2025-11-12", "Встреча", "Провели встречу с инвесторами, которые хотят работать в нашем регионе. Компания «Гранит» вложит в новый цех 2 млрд рублей. Планируем открыть его через год.");
        await _path.LoadAsync();

        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day));

        Assert.DoesNotContain("Планируем", DigestText.Of(digest), StringComparison.Ordinal);
        Assert.DoesNotContain("нашем", DigestText.Of(digest), StringComparison.Ordinal);
        Assert.Contains("2 млрд рублей", DigestText.Of(digest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_on_a_story_tells_what_the_summary_had_no_room_for()
    {
        Write("tula", "2025-11-12", "Завод станков открыли в Туле", "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. На заводе будут работать 320 человек. До конца 2026 года компания построит второй цех. Станки купят предприятия Урала и Поволжья.");
        await _path.LoadAsync();
        var digest = await MakeAsync(new DigestWindow.PublishedOn(Day));

        var told = await _path.Get<StoryDetails>().TellAsync(digest, 1, "chat:1", Cancel);

        Assert.Contains("Станки купят предприятия Урала и Поволжья.", told!.Story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Story.Citations, citation => digest.Citations.Any(shown => shown.Quote == citation.Quote));
        Assert.Equal(told.Story.Citations, (await _path.Get<AnswerLog>().LastCitedAsync("chat:1", Cancel))!.Citations.Select(stored => stored.Citation));
        Assert.Null(await _path.Get<StoryDetails>().TellAsync(digest, 2, "chat:1", Cancel));
    }

    private void WriteOf(string publisher, string name, string title, string text) =>
        _path.Write($"{name}.md", $"---\ntitle: {title}\npublisher: {publisher}\npublished: 2025-11-12\nlanguage: ru\n---\n\n{text}\n");

    private void Write(string name, string? published, string title, string text) => _path.Write(
        $"{name}.md", $"---\ntitle: {title}\npublisher: Вестник зон\n{(published is null ? "" : $"published: {published}\n")}language: ru\n---\n\n{text}\n");

    private Task<Digest> MakeAsync(DigestWindow window, params IReadOnlyList<string> topics) =>
        _path.Get<DigestPipeline>().MakeAsync(new DigestRequest(Day, window, topics, "ru"), Cancel);

    private async Task AssertCitedAsync(Digest digest)
    {
        foreach (var citation in digest.Citations)
            Assert.Equal(citation.Quote, new TextSpan(citation.Start, citation.End).Of(await _path.TextAsync(citation.Article)));
        foreach (var story in digest.Stories)
            Assert.True(Figure.AreIn(story.Headline, story.Citations.Select(citation => citation.Quote)));
    }
}
