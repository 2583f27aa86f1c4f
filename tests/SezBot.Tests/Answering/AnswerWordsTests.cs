using SezBot.Answering;
using SezBot.Tests.Answering.Marks;

namespace SezBot.Tests.Answering;

public class AnswerWordsTests
{
    private static double Degree(string question, string sentence)
    {
        var passage = SomePassage.Of(sentence);
        return AnswerWords.OfferDegree(ReadQuestion.Of(question), passage, passage.Sentences[0]);
    }

    [Theory]
    [InlineData("Кто открыл завод?", "Вчера завод открыл Степан Коваленко.", "Вчера завод открыли.")]
    [InlineData("Кто открыл завод?", "Степан Коваленко открыл завод.", "Открыл завод министр.")]
    [InlineData("Какая компания открыла завод?", "Завод открыла компания «Гранит».", "Завод открыла одна компания.")]
    [InlineData("Когда открыли завод?", "Завод открыли в марте 2025 года.", "Завод открыли недавно, и на нём 20 станков.")]
    [InlineData("Когда открыли завод?", "Завод открыли 07.10.2025.", "Завод открыли за 2,5 часа.")]
    [InlineData("Сколько человек на заводе?", "На заводе 320 человек.", "На заводе много людей.")]
    [InlineData("Сколько человек на заводе?", "На заводе работают двадцать человек.", "Завод открыли в 2024 году в октябре.")]
    [InlineData("Где открыли завод?", "Завод открыли в Туле.", "Завод открыли в области.")]
    [InlineData("Почему закрыли завод?", "Завод закрыли из-за пожара.", "Завод закрыли вчера.")]
    [InlineData("Почему закрыли завод?", "Завод закрыли, потому что не было спроса.", "Завод закрыли для всех.")]
    [InlineData("Какие станки выпускает завод?", "Завод выпускает токарные и фрезерные станки.", "Завод выпускает станки.")]
    public void A_sentence_with_what_is_asked_for_offers_more_than_one_without(string question, string offering, string other) =>
        Assert.True(Degree(question, offering) > Degree(question, other), $"{Degree(question, offering)} against {Degree(question, other)}");

    [Theory]
    [InlineData("Кто открыл завод Коваленко?", "Завод открыт, сказал Коваленко.")]
    [InlineData("Сколько из 36 контрактов исполнено?", "Все 36 контрактов исполнены.")]
    [InlineData("Когда в 2025 году открыли завод?", "В 2025 году открыли завод.")]
    public void What_the_question_itself_names_is_no_offer(string question, string sentence) => Assert.Equal(0, Degree(question, sentence));

    [Fact]
    public void A_percentage_answers_a_share_better_than_another_number() =>
        Assert.True(Degree("Какова доля экспорта?", "Экспорт занял 17 %.") > Degree("Какова доля экспорта?", "Экспорт идёт в 17 стран."));

    [Fact]
    public void Every_sentence_may_say_what_something_is() => Assert.Equal(1, Degree("Что выпускает завод?", "Завод открыт."));
}
