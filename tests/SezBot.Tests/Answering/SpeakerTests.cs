using SezBot.Answering;

namespace SezBot.Tests.Answering;

public class SpeakerTests
{
    // A quotation of up to 300 characters stays whole together with its attribution; a longer one is cut into its sentences.
    private const string Filler =
        "Над этим долго трудились проектировщики, строители, монтажники и наладчики из нескольких соседних областей, которые приезжали к нам "
        + "сменами в течение двух лет, жили рядом с площадкой и вместе с нами решали, где поставить печи, как подвести воду и куда вывезти грунт, "
        + "чтобы ничему вокруг не навредить.";

    private const string Long =
        "Зону «Калуга» посетили гости.\n"
        + $"«Мы строим три цеха. {Filler} В «Лазертехе» уже работают люди. Летом запустим четвёртый цех», — рассказала директор зоны «Калуга» Анна Лунина.\n"
        + "Порт сдадут весной.";

    private static string? AttributionOf(string text, string beginning)
    {
        var passage = SomePassage.Of(text = text.Replace("…", Filler));
        return Speaker.AttributionOf(passage, passage.Sentence(beginning))?.Of(text);
    }

    [Theory]
    [InlineData("«Мы строим")]
    [InlineData("В «Лазертехе»")]
    public void Each_sentence_of_a_quotation_is_given_its_speaker(string sentence) =>
        Assert.Equal("рассказала директор зоны «Калуга» Анна Лунина", AttributionOf(Long, sentence));

    [Fact]
    public void A_quotation_may_go_over_the_end_of_a_line() => Assert.Null(AttributionOf(
        "«Мы строим три цеха на новой площадке завода в Калуге\nи летом запустим четвёртый из них», — рассказала Анна Лунина.", "«Мы строим"));

    [Theory]
    [InlineData("Летом запустим")]
    [InlineData("Зону «Калуга»")]
    [InlineData("Порт сдадут")]
    public void A_sentence_that_names_its_speaker_or_is_no_quotation_is_given_none(string sentence) => Assert.Null(AttributionOf(Long, sentence));

    [Theory]
    [InlineData("\"Цех готов. … Летом его запустим\", — сообщил Павел Рудин.", "\"Цех", "сообщил Павел Рудин")]
    [InlineData("— Цех готов. … Летом его запустим, — сообщил Павел Рудин.", "— Цех", "сообщил Павел Рудин")]
    [InlineData("«Цех готов. … Летом его запустим!» – заявил Павел Рудин.", "«Цех", "заявил Павел Рудин")]
    [InlineData("«The shop is ready. … It opens in May», — said Pavel Rudin.", "«The", "said Pavel Rudin")]
    [InlineData("«Цех готов. … Летом его запустим», — отметил П. Рудин.", "«Цех", "отметил П. Рудин")]
    [InlineData("«Цех готов. … Летом его запустим», — отметил Павел Рудин. Порт сдадут весной.", "«Цех", "отметил Павел Рудин")]
    public void Quotation_marks_dashes_and_initials_are_of_many_kinds(string text, string sentence, string attribution) =>
        Assert.Equal(attribution, AttributionOf(text, sentence));

    [Theory]
    [InlineData("«Цех готов", "сказал Павел Рудин")]
    [InlineData("«Порт строят", "добавила Анна Лунина")]
    public void Of_two_quotations_in_a_paragraph_each_keeps_its_own_speaker(string sentence, string attribution) => Assert.Equal(
        attribution,
        AttributionOf("«Цех готов. … Он светлый», — сказал Павел Рудин. «Порт строят. … Он большой», — добавила Анна Лунина.", sentence));

    [Fact]
    public void The_speaker_of_another_paragraph_is_not_taken() =>
        Assert.Null(AttributionOf("«Цех готов. … Он светлый».\n«Порт строят», — добавила Анна Лунина.", "«Цех"));

    [Fact]
    public void What_stands_outside_a_quotation_of_the_same_paragraph_is_not_said_by_its_speaker() =>
        Assert.Null(AttributionOf("Цех открыли вчера. «Летом запустим порт», — сообщил Павел Рудин.", "Цех"));
}
