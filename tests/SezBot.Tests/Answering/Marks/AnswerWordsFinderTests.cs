using System.Diagnostics;
using SezBot.Answering;
using SezBot.Answering.Marks;

namespace SezBot.Tests.Answering.Marks;

/// <summary>Invented news, the shipped weights.</summary>
public class AnswerWordsFinderTests
{
    private static readonly AnswerWordsFinder Finder = new(
        AnswerWordsWeights.Load(Path.Combine(AppContext.BaseDirectory, "data", AnswerWordsWeights.FileName)), ReadQuestion.Background);

    private static string? Mark(string question, string sentence)
    {
        var passage = SomePassage.Of(sentence);
        return Finder.Find(ReadQuestion.Of(question), passage, passage.Sentences[0])?.Of(sentence);
    }

    [Theory]
    [InlineData("Кто руководит заводом «Гранит»?", "Заводом «Гранит» руководит Степан Коваленко.", "Степан Коваленко")]
    [InlineData("Кто открыл завод в Туле?", "Завод станков в Туле открыл министр промышленности Антон Алиханов.", "Антон Алиханов")]
    [InlineData("Сколько офсетных контрактов заключила Тула?", "Тула заключила 14 офсетных контрактов, сообщил мэр города.", "14")]
    [InlineData("Когда открыли завод станков?", "Завод станков в Туле открыли 7 октября 2025 года.", "7 октября 2025")]
    [InlineData("В каком году построили порт?", "Порт построили в 2019 году, а причал расширили позже.", "2019")]
    [InlineData("На какую сумму резиденты продали краски?", "Резиденты зоны продали краски на сумму 4,5 млрд рублей.", "4,5 млрд рублей")]
    [InlineData("На сколько процентов вырос экспорт?", "Экспорт резидентов вырос на 23 % за год.", "23 %")]
    [InlineData("В каком городе открыли завод станков?", "Новый завод станков открыли в Твери.", "Твери")]
    [InlineData("Сколько человек работает на заводе?", "На заводе работают 320 человек.", "320")]
    public void The_words_that_answer_are_found_in_a_news_sentence(string question, string sentence, string words) =>
        Assert.Contains(words, Mark(question, sentence));

    [Theory]
    [InlineData("Кто открыл завод?", "Завод открыли вчера, и на нём уже работают.")]
    [InlineData("Сколько человек работает на заводе?", "Погода в городе была хорошая, завод красили.")]
    [InlineData("Верно ли, что завод открыт?", "Завод открыт в 2019 году.")]
    [InlineData("Почему закрыли порт?", "Степан Коваленко открыл в Твери завод станков.")]
    public void When_undecided_nothing_is_marked(string question, string sentence) => Assert.Null(Mark(question, sentence));

    [Fact]
    public void The_words_of_one_sentence_are_found_fast()
    {
        const string Sentence = "Правительство области в 2024 году заключило 36 офсетных контрактов на сумму 4,5 млрд рублей с компаниями из Тулы, Перми и Твери, сообщил вице-президент конгресса промышленников Степан Коваленко.";
        var passage = SomePassage.Of(Sentence);
        var question = ReadQuestion.Of("Кто сообщил о контрактах области?");
        for (var round = 0; round < 200; round++)
            Finder.Find(question, passage, passage.Sentences[0]);
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < 500; round++)
            Finder.Find(question, passage, passage.Sentences[0]);
        var find = Stopwatch.GetElapsedTime(started).TotalMicroseconds / 500;
        started = Stopwatch.GetTimestamp();
        for (var round = 0; round < 5000; round++)
            AnswerWords.OfferDegree(question, passage, passage.Sentences[0]);
        var offer = Stopwatch.GetElapsedTime(started).TotalMicroseconds / 5000;

        TestContext.Current.TestOutputHelper?.WriteLine($"find {find:F1} µs, offer {offer:F1} µs");
        // Offers are asked for up to 48 sentences of a question, marks for one.
        Assert.True(offer * 8 < find, $"find {find:F1} µs, offer {offer:F1} µs");
    }
}
