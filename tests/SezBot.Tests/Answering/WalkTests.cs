using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

/// <summary>From an excerpt to its neighbours, and from a refusal to the items it offered.</summary>
public sealed class WalkTests : IAsyncLifetime
{
    private const string Conversation = "chat:7";

    private static readonly string Text = "САРАТОВ, 3 октября.\n\n" + string.Join("\n\n", Enumerable.Range(1, 120).Select(number => number == 40
        ? "Фабрика «Волжанка» выпустила ровно 700 байдарок."
        : $"Предложение номер {number} рассказывает о заводе красок в зоне."));

    private ReadPath _news = null!;
    private Answer _answer = null!;
    private IReadOnlyList<Passage> _passages = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ExcerptReader Reader => _news.Get<ExcerptReader>();

    public async ValueTask InitializeAsync()
    {
        _news = await SmallNews.LoadAsync();
        _news.Write("long.txt", Text);
        await _news.LoadAsync();
        _answer = await _news.AskAsync("Сколько байдарок выпустила фабрика «Волжанка»?", Conversation);
        Assert.Equal("long", _answer.Citations[0].Article);
        await using var snapshot = await _news.Store.SnapshotAsync(Cancel);
        _passages = await snapshot.PassagesAsync("long", Cancel);
        Assert.True(_passages.Count > 2);
    }

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    [Fact]
    public async Task Every_passage_can_be_reached_and_only_the_cited_sentence_is_marked()
    {
        foreach (var passage in _passages)
        {
            var excerpt = await Reader.WalkAsync(_answer.Id, 1, passage.Ordinal, Cancel);

            var holds = passage.Span.Contains(new(_answer.Citations[0].Start, _answer.Citations[0].End));
            Assert.Equal(passage.Text, excerpt!.Before + excerpt.Marked + excerpt.After);
            Assert.Equal(holds ? _answer.Citations[0].Quote : null, excerpt.Marked);
            Assert.Equal((ExcerptStatus.Current, passage.Ordinal, _passages.Count, 1), (excerpt.Status, excerpt.Ordinal, excerpt.Passages, excerpt.Shown));
            Assert.Equal(_answer.Citations[0], excerpt.Citation);
        }
    }

    [Fact]
    public async Task Beyond_the_article_there_is_nothing()
    {
        Assert.Null(await Reader.WalkAsync(_answer.Id, 1, -1, Cancel));
        Assert.Null(await Reader.WalkAsync(_answer.Id, 1, _passages.Count, Cancel));
        Assert.Null(await Reader.WalkAsync(_answer.Id, 99, 0, Cancel));
        Assert.Null(await Reader.WalkAsync("zzzzzzz", 1, 0, Cancel));
    }

    [Fact]
    public async Task A_source_that_changed_or_went_has_no_neighbours_to_show()
    {
        _news.Write("long.txt", Text + "\n\nДобавлено позже.");
        await _news.LoadAsync();
        Assert.Null(await Reader.WalkAsync(_answer.Id, 1, 0, Cancel));
        await _news.RemoveAsync("long");
        Assert.Null(await Reader.WalkAsync(_answer.Id, 1, 0, Cancel));
    }

    [Fact]
    public async Task An_article_opens_at_the_sentence_by_which_it_is_recognised()
    {
        var excerpt = await Reader.OpenArticleAsync("long", Cancel);

        Assert.Equal("Предложение номер 1 рассказывает о заводе красок в зоне.", excerpt!.Marked);
        Assert.Equal(_passages[0].Text, excerpt.Before + excerpt.Marked + excerpt.After);
        Assert.Equal((0, _passages.Count), (excerpt.Ordinal, excerpt.Passages));
        Assert.Null(await Reader.OpenArticleAsync("nowhere", Cancel));
    }

    [Fact]
    public async Task From_an_item_that_a_refusal_offered_one_can_walk_too()
    {
        var refusal = await _news.AskAsync("Кто спроектировал космодром на Камчатке для предложения номер?", Conversation);
        Assert.Equal(Verdict.Refused, refusal.Verdict);
        var n = refusal.Nearest.ToList().FindIndex(article => article.Id == "long") + 1;
        Assert.InRange(n, 1, 3);

        var next = await Reader.WalkAsync(refusal.Id, n, 1, Cancel);

        Assert.Equal(_passages[1].Text, next!.Before);
        Assert.Null(next.Marked);
        Assert.NotNull((await Reader.WalkAsync(refusal.Id, n, 0, Cancel))!.Marked);
        Assert.Null(await Reader.WalkAsync(refusal.Id, refusal.Nearest.Count + 1, 0, Cancel));
    }
}
