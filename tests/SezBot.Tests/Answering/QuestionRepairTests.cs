using SezBot.Answering;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

public sealed class QuestionRepairTests : IAsyncLifetime
{
    private ReadPath? _news;

    private ReadPath News => _news ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _news = await SmallNews.LoadAsync();

    public ValueTask DisposeAsync() => News.DisposeAsync();

    private async Task<RepairedQuestion> RepairAsync(string question)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var snapshot = await News.Store.SnapshotAsync(cancel);
        return await News.Get<QuestionRepair>().RepairAsync(question, snapshot, cancel);
    }

    [Theory]
    [InlineData("Кто построил зерновой терминал в порту Оля?")]
    [InlineData("Who built the grain terminal?")]
    [InlineData("Что выпускает NexTouch?")]
    [InlineData("Who is Marat Aliev?")]
    [InlineData("Who is Марат Алиев?")]
    [InlineData("ОЭЗ ППТ")]
    [InlineData("Сколько зернове построил холдинг?")]
    [InlineData("Что такое сепсисус?")]
    [InlineData("Кто такой Цзюньфэй?")]
    [InlineData("2025")]
    [InlineData("😀 ?")]
    public async Task A_question_without_slips_stays_as_it_is(string question) =>
        Assert.Equal((question, 0), (await RepairAsync(question)) is var repaired ? (repaired.Text, repaired.Corrections.Count) : default);

    [Theory]
    [InlineData("Rnj gjcnhjbk pthyjdjq nthvbyfk d gjhne Jkz&", "Кто построил зерновой терминал в порту Оля?")]
    [InlineData("rjulf gjcnhjtys kbybz rhfcjr? f pfdjl&", "когда построены линия красок, а завод?")]
    [InlineData("yjdjcnb", "новости")]
    [InlineData("Црщ игшде еру здфте?", "Who built the plant?")]
    [InlineData("Kto takoy Marat Aliev?", "Кто такой Марат Алиев?")]
    [InlineData("Skolko lyudey rabotaet na zavode stankov?", "Сколько людей работает на заводе станков?")]
    public async Task A_question_typed_in_another_layout_or_alphabet_is_read_in_the_right_one(string typed, string understood)
    {
        var repaired = await RepairAsync(typed);

        Assert.Equal(understood, repaired.Text);
        Assert.Equal(new Correction(typed, understood), Assert.Single(repaired.Corrections));
    }

    [Theory]
    [InlineData("Сколько ntvbyfkjd в порту?", "ntvbyfkjd")]
    [InlineData("Что такое ъъъъ?", "ъъъъ")]
    public async Task What_makes_no_sense_in_any_reading_stays(string question, string strange) => Assert.Contains(strange, (await RepairAsync(question)).Text);

    [Theory]
    [InlineData("Кто построил зерновой терменал?", "терменал", "терминал")]
    [InlineData("Кто построил зерновой терминнал?", "терминнал", "терминал")]
    [InlineData("Кто постриол терминал?", "постриол", "построил")]
    [InlineData("Что выпускает «Лазиртех»?", "Лазиртех", "Лазертех")]
    [InlineData("Сколько pfdjljd открыли?", "pfdjljd", "заводов")]
    [InlineData("Сколько составили инветсиции?", "инветсиции", "инвестиции")]
    [InlineData("Сколько составили инвиситции?", "инвиситции", "инвестиции")]
    public async Task A_word_with_a_slip_is_understood_as_a_known_one(string question, string typed, string understood)
    {
        var repaired = await RepairAsync(question);

        Assert.Equal(new Correction(typed, understood), Assert.Single(repaired.Corrections));
        Assert.Equal(question.Replace(typed, understood, StringComparison.Ordinal), repaired.Text);
    }

    [Fact]
    public async Task A_name_that_the_corpus_lacks_is_not_taken_for_another_known_to_the_language() =>
        Assert.Empty((await RepairAsync("Что сказал Иванноков?")).Corrections);

    [Theory]
    [InlineData("ru", "\nПонял «терменал» как «терминал».")]
    [InlineData("en", "\nRead “терменал” as “терминал”.")]
    public async Task The_reader_is_told_what_was_understood(string language, string note)
    {
        var answer = await News.AskAsync("Кто построил зерновой терменал в порту Оля?", language: language);

        Assert.Equal("port", answer.Citations[0].Article);
        Assert.EndsWith(note, answer.Text);
        Assert.Equal("Кто построил зерновой терминал в порту Оля?", answer.StandaloneQuestion);
        Assert.Equal("Кто построил зерновой терменал в порту Оля?", answer.Question);
    }

    [Fact]
    public async Task A_conversation_and_more_of_an_answer_go_on_from_what_was_understood()
    {
        var first = await News.AskAsync("Rnj gjcnhjbk pthyjdjq nthvbyfk d gjhne Jkz&", "chat");
        var second = await News.AskAsync("А сколько зерна он принимает?", "chat");

        Assert.EndsWith("\nПонял вопрос так: «Кто построил зерновой терминал в порту Оля?».", first.Text);
        Assert.Equal("port", second.Citations[0].Article);
        Assert.Contains("зерновой терминал", second.StandaloneQuestion);
        Assert.DoesNotContain("Понял", (await News.MoreAsync(first.Id))?.Text ?? "");
    }
}
