using SezBot.Digests;
using SezBot.Tests.Corpus;
using SezBot.Tests.Text.Drafts;

namespace SezBot.Tests.Digests;

public class QuoteChoiceTests
{
    private const string Begin = "Новый цех в Туле открыл вице-губернатор Кирилл Поляков.\n\n";
    private const string Words = "«Завод даст области 320 рабочих мест, первые станки получат предприятия Урала и Поволжья»";

    [Theory]
    [InlineData("отметил вице-губернатор Кирилл Поляков", "отметил вице-губернатор Кирилл Поляков")]
    [InlineData("отметил Поляков", "отметил Кирилл Поляков, вице-губернатор")]
    [InlineData("в свою очередь отметил Поляков", "отметил Кирилл Поляков, вице-губернатор")]
    [InlineData("также подчеркнул он", "подчеркнул Кирилл Поляков, вице-губернатор")]
    [InlineData("обратил внимание Поляков", "Кирилл Поляков, вице-губернатор")]
    public void It_is_attributed_by_a_verb_of_speech_before_the_speaker_or_by_the_speaker_alone(string written, string attribution)
    {
        var revision = SomeRevision.Of("tula.md", $"{Begin}{Words}, – {written}.");
        var item = NewsItem.Of(revision.Article, [.. revision.Passages.Select(encoded => encoded.Passage)], Knowledge.Shipped.Aliases);

        Assert.Equal(attribution, QuoteChoice.Of([item])!.Attribution);
    }

    [Fact]
    public void Who_is_cited_by_another_is_not_made_the_one_who_cites()
    {
        var revision = SomeRevision.Of("tula.md", $"{Begin}{Words}, – приводит слова Полякова пресс-служба.");
        var item = NewsItem.Of(revision.Article, [.. revision.Passages.Select(encoded => encoded.Passage)], Knowledge.Shipped.Aliases);

        Assert.DoesNotContain("приводит", QuoteChoice.Of([item])?.Attribution ?? "", StringComparison.Ordinal);
    }
}
