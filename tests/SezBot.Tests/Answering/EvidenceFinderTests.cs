using SezBot.Answering;
using SezBot.Corpus;

namespace SezBot.Tests.Answering;

public sealed class EvidenceFinderTests(LoadedNews loaded) : IClassFixture<LoadedNews>
{
    private Question Ask(string question) => loaded.News.Get<QuestionReader>().Read(StandaloneQuestion.AsAsked(question));

    private IReadOnlyList<Evidence> Find(string question, params AnalyzedPassage[] passages) => loaded.News.Get<EvidenceFinder>().Find(Ask(question), passages);

    private static AnalyzedPassage Passage(string article, int ordinal, string text, float score = 1) => AnalyzedPassage.Of(
        new ScoredPassage(new Passage(PassageId.Of("tests", article, "1", ordinal), article, "1", ordinal, ordinal * 1000, text), score), SomePassage.Article(article));

    [Fact]
    public void The_sentence_that_holds_what_was_asked_comes_first()
    {
        var found = Find(
            "Сколько станков выпустил завод в Туле?",
            Passage("tula", 0, "Завод в Туле празднует юбилей. Завод в Туле выпустил 340 станков за год. Станки нужны всем."));

        Assert.Equal("Завод в Туле выпустил 340 станков за год.", found[0].Quote);
        Assert.Equal(3, found.Count);
    }

    [Fact]
    public void A_sentence_without_a_number_is_weaker_when_a_number_was_asked()
    {
        var with = Find("Сколько станков выпустил завод в Туле?", Passage("tula", 0, "Завод в Туле выпустил 340 станков в этом году."));
        var without = Find("Сколько станков выпустил завод в Туле?", Passage("tula", 0, "Завод в Туле выпустил станков много в этом году."));

        Assert.True(with[0].Strength > without[0].Strength);
        Assert.Equal(1, without[0].Features[EvidenceFeature.LacksCount]);
        Assert.Equal(0, with[0].Features[EvidenceFeature.LacksCount]);
    }

    [Fact]
    public void The_passage_before_lends_its_words_to_the_first_sentence_of_the_next_one()
    {
        var alone = Find("Кто возглавил завод «Орион» в Туле?", Passage("tula", 1, "Его возглавил Степан Коваленко."));
        var beside = Find(
            "Кто возглавил завод «Орион» в Туле?", Passage("tula", 1, "Его возглавил Степан Коваленко."), Passage("tula", 0, "В Туле открылся завод «Орион»."));

        Assert.Equal(0, alone.Single().Features[EvidenceFeature.InPrevious]);
        Assert.True(beside.Single(item => item.Passage.Passage.Ordinal == 1).Features[EvidenceFeature.InPrevious] > 0.4);
    }

    [Fact]
    public void A_passage_that_does_not_adjoin_and_one_of_another_article_lend_nothing()
    {
        var found = Find(
            "Кто возглавил завод «Орион» в Туле?", Passage("tula", 2, "Его возглавил Степан Коваленко."),
            Passage("tula", 0, "В Туле открылся завод «Орион»."), Passage("penza", 1, "В Туле открылся завод «Орион»."));

        Assert.Equal(0, found.Single(item => item.Passage.Passage.Ordinal == 2).Features[EvidenceFeature.InPrevious]);
    }

    [Fact]
    public void Every_feature_is_a_number_from_0_to_1_on_the_news()
    {
        var found = Find(
            "На какую сумму резиденты особой экономической зоны «Орион» экспортировали станки и почему?",
            Passage("tula", 0, "Резиденты особой экономической зоны «Орион» экспортировали станки на 2,5 млрд рублей. Почему? Спрос вырос!"),
            Passage("tula", 1, "…", 0.2f), Passage("penza", 0, "Обеспокоены резидентами.", 0.1f));

        Assert.All(found, item => Assert.All(item.Features.Values.ToArray(), value => Assert.InRange(value, 0, 1 + 1e-9)));
        Assert.True(found[0].Features[EvidenceFeature.InSentence] > 0.5);
    }

    [Fact]
    public void No_words_and_no_passages_are_no_evidence()
    {
        Assert.Empty(Find("Сколько станков выпустил завод?"));
        Assert.Empty(Find("А?", Passage("tula", 0, "Завод в Туле.")));
    }
}
