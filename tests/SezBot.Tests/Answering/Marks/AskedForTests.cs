using SezBot.Answering.Marks;
using SezBot.Text;

namespace SezBot.Tests.Answering.Marks;

public class AskedForTests
{
    private static AskedFor Read(string question) => AskedFor.Of(Analyzer.Tokens(question));

    [Theory]
    [InlineData("Кто руководит заводом?", AnswerKind.Person)]
    [InlineData("Чья это идея?", AnswerKind.Person)]
    [InlineData("Как зовут директора завода?", AnswerKind.Person)]
    [InlineData("Какой министр открыл завод?", AnswerKind.Person)]
    [InlineData("Какая компания построила завод?", AnswerKind.Organisation)]
    [InlineData("Когда открыли завод?", AnswerKind.Date)]
    [InlineData("В каком году открыли завод?", AnswerKind.Date)]
    [InlineData("Какого числа открыли завод?", AnswerKind.Date)]
    [InlineData("Сколько контрактов заключила Москва?", AnswerKind.Count)]
    [InlineData("Сколько лет заводу?", AnswerKind.Duration)]
    [InlineData("Как долго строили завод?", AnswerKind.Duration)]
    [InlineData("Сколько рублей вложил инвестор?", AnswerKind.Money)]
    [InlineData("Сколько стоит завод?", AnswerKind.Money)]
    [InlineData("На какую сумму заключили контракты?", AnswerKind.Money)]
    [InlineData("Какова доля экспорта?", AnswerKind.Percent)]
    [InlineData("Какова мощность завода?", AnswerKind.Measure)]
    [InlineData("Насколько вырос экспорт?", AnswerKind.Measure)]
    [InlineData("Где построят завод?", AnswerKind.Place)]
    [InlineData("В каком городе построят завод?", AnswerKind.Place)]
    [InlineData("Какое место занимает завод?", AnswerKind.Quality)]
    [InlineData("Какого типа контракты заключила Москва?", AnswerKind.Quality)]
    [InlineData("Почему закрыли завод?", AnswerKind.Reason)]
    [InlineData("Из-за чего закрыли завод?", AnswerKind.Reason)]
    [InlineData("По какой причине закрыли завод?", AnswerKind.Reason)]
    [InlineData("Каким образом поддерживают экспорт?", AnswerKind.Manner)]
    [InlineData("Как называется новый завод?", AnswerKind.Name)]
    [InlineData("Какой закон приняли?", AnswerKind.OfClass)]
    [InlineData("Какие меры приняли?", AnswerKind.List)]
    [InlineData("Назовите резидентов зоны", AnswerKind.List)]
    [InlineData("Что выпускает завод?", AnswerKind.Thing)]
    [InlineData("На что потратят деньги?", AnswerKind.Thing)]
    [InlineData("Что такое офсет?", AnswerKind.Definition)]
    [InlineData("Верно ли, что завод открыт?", AnswerKind.YesNo)]
    [InlineData("Расскажи о заводе", AnswerKind.Other)]
    [InlineData("Who runs the plant?", AnswerKind.Person)]
    [InlineData("How many plants are there?", AnswerKind.Count)]
    [InlineData("In what year was it opened?", AnswerKind.Date)]
    public void A_question_shows_the_kind_of_words_that_would_answer(string question, AnswerKind kind) => Assert.Equal(kind, Read(question).Kind);

    [Theory]
    [InlineData("Что сделал завод, когда вырос спрос?", AnswerKind.Thing)]
    [InlineData("Кто считал, что завод закроют?", AnswerKind.Person)]
    [InlineData("Сообщите, как называется завод", AnswerKind.Name)]
    public void The_word_that_asks_comes_before_those_that_only_open_a_clause(string question, AnswerKind kind) => Assert.Equal(kind, Read(question).Kind);

    [Fact]
    public void The_preposition_the_case_and_the_noun_of_the_question_are_kept()
    {
        var asked = Read("С каким новым заводом заключили контракт?");

        Assert.Equal(("с", AskedCase.Instrument, "завод"), (asked.Preposition, asked.Case, asked.Noun));
        Assert.Equal((1, 3), (asked.First, asked.Last));
    }
}
