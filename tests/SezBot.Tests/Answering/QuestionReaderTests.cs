using Microsoft.Extensions.Time.Testing;
using SezBot.Answering;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Answering;

public sealed class QuestionReaderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 11, 12, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly BackgroundFrequencies _background;
    private readonly QuestionReader _reader;

    public QuestionReaderTests()
    {
        _background = BackgroundFrequencies.Load(_folder.Write("background.tsv", "# documents 1000\nзавод\t50\nпорт\t20\n"));
        _reader = new QuestionReader(_background, AliasList.Empty, new FakeTimeProvider(Now));
    }

    public void Dispose() => _folder.Dispose();

    private Question Read(string question) => _reader.Read(StandaloneQuestion.AsAsked(question));

    private static IEnumerable<string> Forms(Question question) => question.Terms.Select(term => term.Token.Form);

    [Theory]
    [InlineData("Кто открыл завод?", QuestionType.Person)]
    [InlineData("Чья это идея?", QuestionType.Person)]
    [InlineData("Когда открыли завод?", QuestionType.Time)]
    [InlineData("В каком году открыли завод?", QuestionType.Time)]
    [InlineData("Какого числа открыли завод?", QuestionType.Time)]
    [InlineData("Где открыли завод?", QuestionType.Place)]
    [InlineData("В какой стране открыли завод?", QuestionType.Place)]
    [InlineData("Сколько заводов открыли?", QuestionType.Count)]
    [InlineData("На какую сумму продали краски?", QuestionType.Quantity)]
    [InlineData("Почему завод закрыли?", QuestionType.Reason)]
    [InlineData("Какие компании открыли завод?", QuestionType.List)]
    [InlineData("Что такое офсет?", QuestionType.Definition)]
    [InlineData("Кто такая Анна Лунина?", QuestionType.Definition)]
    [InlineData("Открыли ли завод?", QuestionType.YesNo)]
    [InlineData("Расскажи о заводе", QuestionType.Other)]
    [InlineData("Что нового?", QuestionType.Latest)]
    [InlineData("Какие новости за последнюю неделю?", QuestionType.Latest)]
    [InlineData("Какие новости о заводе?", QuestionType.List)]
    [InlineData("What is new?", QuestionType.Latest)]
    [InlineData("Who opened the plant?", QuestionType.Person)]
    [InlineData("When was the plant opened?", QuestionType.Time)]
    [InlineData("In what year was it opened?", QuestionType.Time)]
    [InlineData("Where is the plant?", QuestionType.Place)]
    [InlineData("How many plants are there?", QuestionType.Count)]
    [InlineData("How does the plant work?", QuestionType.Other)]
    [InlineData("Why was it closed?", QuestionType.Reason)]
    [InlineData("Which companies opened it?", QuestionType.List)]
    [InlineData("What is an offset?", QuestionType.Definition)]
    public void A_question_shows_what_it_asks_for(string question, QuestionType type) => Assert.Equal(type, Read(question).Type);

    [Theory]
    [InlineData("Что сказала Анна Лунина о заводе?", new[] { "анна", "лунина" })]
    [InlineData("Завод построили?", new string[0])]
    [InlineData("ОЭЗ что даёт заводу?", new[] { "оэз" })]
    [InlineData("Что выпускает завод nextouch?", new[] { "nextouch" })]
    [InlineData("«Лазертех» что выпускает?", new[] { "лазертех" })]
    [InlineData("What did Anna say about the plant?", new[] { "anna" })]
    public void Names_are_told_from_other_words(string question, string[] names) =>
        Assert.Equal(names, Read(question).Terms.Where(term => term.IsName).Select(term => term.Token.Form));

    [Theory]
    [InlineData("Скажите, пожалуйста, что известно о фармкластере?", new[] { "фармкластере" })]
    [InlineData("Расскажите, как называется порт?", new[] { "порт" })]
    [InlineData("Tell me please the name of the port", new[] { "port" })]
    [InlineData("Кто и когда?", new string[0])]
    [InlineData("Порты порта порту", new[] { "порты" })]
    public void Words_that_only_frame_the_question_or_repeat_are_no_terms(string question, string[] terms) => Assert.Equal(terms, Forms(Read(question)));

    [Fact]
    public void A_period_of_publication_restricts_and_is_no_term()
    {
        var question = Read("Какие заводы открыли в октябре 2025 года?");

        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 31)), (question.Period!.From, question.Period.To));
        Assert.Equal(["заводы", "открыли"], Forms(question));
    }

    [Fact]
    public void A_period_that_was_borrowed_does_not_restrict() =>
        Assert.Null(_reader.Read(new StandaloneQuestion("А кто открыл (заводы открыли в октябре 2025 года)?", "А кто открыл".Length, [])).Period);

    [Fact]
    public void Yesterday_is_counted_from_the_clock() => Assert.Equal(new DateOnly(2025, 11, 11), Read("Что открыли вчера?").Period!.From);

    [Fact]
    public void A_year_that_belongs_to_the_subject_is_a_term()
    {
        var question = Read("Сколько заводов откроют к 2030 году?");

        Assert.Null(question.Period);
        Assert.True(Assert.Single(question.Terms, term => term.Token.Form == "2030").IsNumber);
    }

    [Fact]
    public void Weights_come_from_the_table_and_borrowed_words_weigh_half()
    {
        var question = _reader.Read(new StandaloneQuestion("Сколько стоит порт (завод)?", "Сколько стоит порт".Length, ["tula"]));
        var port = question.Terms.Single(term => term.Token.Form == "порт");
        var plant = question.Terms.Single(term => term.Token.Form == "завод");

        Assert.Equal((_background.Weight("порт"), false), (port.Weight, port.IsBorrowed));
        Assert.Equal((_background.Weight("завод") / 2, true), (plant.Weight, plant.IsBorrowed));
        Assert.Equal(question.Terms.Sum(term => term.Weight), question.TotalWeight);
        Assert.Equal(["tula"], question.PreferredArticles);
    }

    [Theory]
    [InlineData("Who runs Technopolis?", "technopolis", new[] { "технополис" })]
    [InlineData("Кто руководит Tehnopolis?", "tehnopolis", new[] { "технополис" })]
    [InlineData("What do they make in Ulyanovsk?", "ulyanovsk", new[] { "уляновск", "ульяновск" })]
    [InlineData("Кто мэр Череповца?", "череповца", new[] { "череповец" })]
    [InlineData("Кто мэр Калуги?", "калуги", new string[0])]
    public void Another_spelling_or_form_of_a_name_is_an_alternative(string question, string form, string[] others) =>
        Assert.Equal(others, Read(question).Terms.Single(term => term.Token.Form == form).Alternatives.Select(other => other.Text));
}
