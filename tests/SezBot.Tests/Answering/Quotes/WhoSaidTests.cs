using SezBot.Answering.Quotes;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering.Quotes;

public sealed class WhoSaidTests : IAsyncLifetime
{
    private const string Conversation = "chat:1";

    private ReadPath _news = null!;

    public async ValueTask InitializeAsync() => _news = await SpokenNews.LoadAsync();

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    [Theory]
    [InlineData("Кто это сказал?", true)]
    [InlineData("а кто об этом сказал", true)]
    [InlineData("Кто об этом сообщил?", true)]
    [InlineData("Кто сказал это?", true)]
    [InlineData("Чьи это слова?", true)]
    [InlineData("Who said that?", true)]
    [InlineData("And who says so", true)]
    [InlineData("Кто сказал про порт?", false)]
    [InlineData("Кто это построил?", false)]
    [InlineData("Who said that the port is ready?", false)]
    [InlineData("Что он сказал?", false)]
    public void Only_a_question_for_the_speaker_of_what_was_told_is_taken_for_one(string question, bool isAsked) => Assert.Equal(isAsked, WhoSaid.IsAsked(question));

    [Theory]
    [InlineData("Кто купит буксиры?", "Павел Дроздов (начальник порта): «Буксиры мы купим сами», — ответил начальник порта Павел Дроздов.")]
    [InlineData("Когда сдадут дорогу к складам?", "Олег Тимошин (директор): «Дорогу к складам сдадут летом», — сказал он.")]
    [InlineData("Сколько стоит дорога к складам?", "Вера Полякова (министр транспорта): Об этом сообщила министр транспорта Вера Полякова.")]
    public async Task The_speaker_of_the_cited_sentence_is_named_and_the_sentence_that_says_so_is_cited(string question, string said)
    {
        await _news.AskAsync(question, Conversation);
        var who = await _news.AskAsync("Кто это сказал?", Conversation);

        Assert.StartsWith(said + " [1]", who.Text, StringComparison.Ordinal);
        Assert.Contains(who.Citations[0].Quote, said, StringComparison.Ordinal);
        Assert.Equal((await _news.TextAsync(who.Citations[0].Article))[who.Citations[0].Start..who.Citations[0].End], who.Citations[0].Quote);
    }

    [Fact]
    public async Task Where_nobody_speaks_the_publisher_is_named()
    {
        await _news.AskAsync("На сколько метров удлинили причал?", Conversation);
        var who = await _news.AskAsync("Кто об этом сказал?", Conversation);

        Assert.StartsWith("Это не прямая речь и не чей-то пересказ, так пишет сам источник (Портовый вестник, 20 октября 2025): Причал", who.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subject_of_the_conversation_stays_what_it_was()
    {
        await _news.AskAsync("На сколько метров удлинили причал?", Conversation);
        await _news.AskAsync("Кто это сказал?", Conversation);
        var next = await _news.AskAsync("А когда?", Conversation);

        Assert.Contains("причал", next.StandaloneQuestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_before_nobody_is_guessed() =>
        Assert.StartsWith("Не вижу, о каких словах речь", (await _news.AskAsync("Кто это сказал?", Conversation)).Text, StringComparison.Ordinal);
}
