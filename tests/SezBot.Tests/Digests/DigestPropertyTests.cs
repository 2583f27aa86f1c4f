using System.Text.RegularExpressions;
using CsCheck;
using SezBot.Corpus;
using SezBot.Digests;
using SezBot.Digests.Events;
using SezBot.Telegram.Rendering;
using SezBot.Tests.Support;
using SezBot.Tests.Telegram.Rendering;
using SezBot.Text;

namespace SezBot.Tests.Digests;

/// <summary>What holds for every summary, whatever the articles: they are made of the sentences of the sample, shuffled and cut.</summary>
public sealed partial class DigestPropertyTests
{
    private static readonly DateOnly Day = new(2025, 11, 12);

    private static readonly Gen<string> Title = Gen.OneOf(
        Gen.OneOf("Завод открыли в Туле", "Инвестиции выросли на 17 %", "Резиденты вложили 4,5 млрд рублей", "«Лотос» — итоги года.", "[1] Что нового?", "<b>Срочно</b> & важно…"),
        Gen.String[Gen.Char["абвгд «»\"—.,1%<>&[]"], 0, 160]);

    private static readonly Gen<string> Body = Gen.OneOf(
        "Компания «Гранит» открыла в Туле завод станков за 4,5 млрд рублей. ", "На заводе будут работать 320 человек. ", "До конца 2026 года построят второй цех. ", "Он будет больше. ",
        "«Мы вложим ещё 2 млрд рублей в новый цех, и он даст работу сотне человек», — сообщил глава зоны Иван Петров. ", "\n\nМы рады всем. ", "\n- Пункт первый\n- Пункт второй\n",
        "\"Цех ОЭЗ \"Лотос\" готов полностью к приёму первых партий сырья\", - отметила директор Анна Лунина. ", "Смотрите https://oez.example/news?id=1. ", "Экспорт вырос на 23 % [2], а импорт сократился на 5 %. ",
        "Планируем открыть третью очередь к 2030 году. ", new string('о', 900) + ". ", "Выручка достигла 1 100 млн рублей, говорится в отчёте <компании> & партнёров. ").Array[0, 14].Select(string.Concat);

    [GeneratedRegex(@"\b(?:мы|наш\p{L}*|планируем|я)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsAnOfficial();

    [Fact]
    public async Task It_is_one_message_of_the_length_asked_for_with_verbatim_citations_and_supported_figures()
    {
        await using var path = new ReadPath();
        var (writer, reader, grouping, aliases) = (path.Get<StoryWriter>(), path.Get<EventReader>(), path.Get<StoryGrouping>(), path.Get<AliasList>());
        Gen.Select(Gen.Select(Title, Body).Array[1, 9], Gen.Int[1, 7], Gen.Int[500, 2000], Gen.Bool).Sample(
            (articles, most, characters, emoji) =>
            {
                var items = articles.Select((article, at) => Item(article.Item1, article.Item2, at, aliases)).Where(item => item is not null).Select(item => item!).ToList();
                var drafts = StoryRanking.Order(grouping.Group(items, item => reader.Read(item.Article.Title ?? "", item.Text), item => item.Article.Published).Select(writer.Write).OfType<StoryDraft>());
                if (drafts.Count == 0)
                    return;
                var options = new DigestOptions { MostStories = most, MostCharacters = characters, Emoji = emoji };
                var (digest, _) = DigestAssembly.Assemble(new DigestRequest(Day, new DigestWindow.PublishedOn(Day), [], "ru"), drafts, options, Day);
                AssertWellMade(digest with { Id = "a1b2c3d" }, items, options);
            },
            iter: 1_000 * TestScale.Factor);
    }

    private static void AssertWellMade(Digest digest, IReadOnlyList<NewsItem> items, DigestOptions options)
    {
        var message = StrictTelegramHtml.Parse(DigestMessage.Of(digest, new DigestStyle("SezTestBot")).Html);
        Assert.True(message.Text.Length <= options.MostCharacters || digest.Stories.Count == 1, $"{message.Text.Length} characters of {options.MostCharacters}");
        Assert.InRange(digest.Stories.Count, 1, options.MostStories);
        Assert.Equal(Enumerable.Range(1, digest.Citations.Count()), digest.Citations.Select(citation => citation.N));
        foreach (var citation in digest.Citations)
            Assert.Equal(citation.Quote, new TextSpan(citation.Start, citation.End).Of(items.First(item => item.Article.Id == citation.Article).Text));
        foreach (var story in digest.Stories)
        {
            Assert.InRange(story.Headline.Length, 1, 110);
            Assert.False(story.Headline.EndsWith('.'));
            Assert.True(Figure.AreIn(story.Headline, story.Citations.Select(citation => citation.Quote)), story.Headline);
            Assert.DoesNotMatch(AsAnOfficial(), story.Text);
            Assert.All(story.Quotes, quote => Assert.Equal(quote.Text, story.Citations.First(citation => citation.N == quote.N).Quote));
        }
    }

    private static NewsItem? Item(string title, string text, int at, AliasList aliases)
    {
        if (text.Length == 0)
            return null;
        var article = new Article($"item-{at}", "news", $"item-{at}.md", "0123456789abcdef", title.Length == 0 ? null : title, $"Издание {at % 3}", null, Day, default, null, "ru", text.Length);
        return NewsItem.Of(article, [new Passage(Guid.NewGuid(), article.Id, article.Version, 0, 0, text)], aliases);
    }
}
