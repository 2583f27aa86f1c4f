using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Telegram.Rendering;
using SezBot.Tests.Answering;

namespace SezBot.Tests.Telegram.Rendering;

public class AnswerMessageTests
{
    private static readonly AnswerStyle Private = new("ru", "SezTestBot", IsPrivate: true);
    private static readonly AnswerStyle Group = Private with { IsPrivate = false };

    [Fact]
    public void An_answer_in_Russian()
    {
        var message = Assert.Single(AnswerMessage.Of(SomeAnswer.Answered("ru") with { StandaloneQuestion = "Сколько вложили (завод & люди)?" }, Private));

        Assert.Equal(
            """
            <i>Понял вопрос так: Сколько вложили (завод &amp; люди)?</i>

            Вестник зон, 7 октября 2025: Инвестиции составили <b>4,5 млрд рублей</b> [1]. <a href="https://t.me/SezTestBot?start=c_a1b2c3d_1">[1]</a>
            Лазеры собирают в Калуге. <a href="https://t.me/SezTestBot?start=c_a1b2c3d_2">[2]</a>
            Вестник зон, 7 октября 2025: Работают 320 человек. <a href="https://t.me/SezTestBot?start=c_a1b2c3d_3">[3]</a>

            [1] [3] <a href="https://oez.example/plant?a=1&amp;b=2">Завод &lt;станков&gt; в Туле</a> — Вестник зон, 7 октября 2025
            [2] В особой экономической зоне «Калуга» собирают медицинские лазеры — дата не указана (пример)
            По состоянию на 7 октября 2025.
            """,
            message.Html);
        Assert.Equal(
            [
                [new("1. Завод <станков> в Туле", "s:a1b2c3d:1", null)],
                [new("2. В особой экономической…", "s:a1b2c3d:2", null)],
                [new("👍", "f:a1b2c3d:1", null), new("👎", "f:a1b2c3d:0", null), new("Ещё", "m:a1b2c3d", null)],
            ],
            message.Keyboard);
    }

    [Fact]
    public void An_answer_in_English()
    {
        var message = Assert.Single(AnswerMessage.Of(SomeAnswer.Answered("en"), Private with { Language = "en" }));

        Assert.Equal(
            """
            Вестник зон, 7 October 2025: Инвестиции составили <b>4,5 млрд рублей</b> [1]. <a href="https://t.me/SezTestBot?start=c_a1b2c3d_1">[1]</a>
            Лазеры собирают в Калуге. <a href="https://t.me/SezTestBot?start=c_a1b2c3d_2">[2]</a>
            Вестник зон, 7 October 2025: Работают 320 человек. <a href="https://t.me/SezTestBot?start=c_a1b2c3d_3">[3]</a>

            [1] [3] <a href="https://oez.example/plant?a=1&amp;b=2">Завод &lt;станков&gt; в Туле</a> — Вестник зон, 7 October 2025
            [2] В особой экономической зоне «Калуга» собирают медицинские лазеры — date unknown (sample)
            As of 7 October 2025.
            """,
            message.Html);
        Assert.Equal("More", message.Keyboard[^1][^1].Text);
    }

    [Fact]
    public void In_a_group_a_source_opens_in_the_private_chat_and_feedback_stays()
    {
        var keyboard = AnswerMessage.Of(SomeAnswer.Answered("ru"), Group)[^1].Keyboard;

        Assert.Equal(new MessageButton("1. Завод <станков> в Туле", null, "https://t.me/SezTestBot?start=c_a1b2c3d_1"), keyboard[0][0]);
        Assert.All(keyboard[^1], button => Assert.NotNull(CallbackData.Read(button.Data)));
    }

    [Fact]
    public void Short_titles_share_a_row_and_at_most_five_sources_have_a_button()
    {
        var answer = SomeAnswer.Answered("ru");
        var citations = Enumerable.Range(1, 7).Select(n => answer.Citations[0] with { N = n, Article = $"a{n}", Title = n == 2 ? "Очень длинное название завода" : $"Завод {n}" });

        var keyboard = AnswerMessage.Of(answer with { Citations = [.. citations] }, Private)[0].Keyboard;

        Assert.Equal([["1. Завод 1"], ["2. Очень длинное название…"], ["3. Завод 3", "4. Завод 4"], ["5. Завод 5"], ["👍", "👎", "Ещё"]], keyboard.Select(row => row.Select(button => button.Text)));
    }

    [Fact]
    public void A_period_and_what_it_left_out_are_told()
    {
        var period = new SearchFilter(new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 31));
        var html = AnswerMessage.Of(SomeAnswer.Answered("ru") with { Period = period, UndatedLeftOut = 5 }, Private)[0].Html;

        Assert.EndsWith(
            "\nПо состоянию на 7 октября 2025.\nУчтено только опубликованное с 1 октября 2025 по 31 октября 2025.\nБез даты и потому не учтено: 5 статей.", html);
    }

    [Fact]
    public void An_answer_that_could_not_be_kept_says_so_and_offers_nothing_to_open()
    {
        var message = AnswerMessage.Of(SomeAnswer.Answered("ru") with { IsKept = false }, Private)[0];

        Assert.EndsWith("\nСохранить ответ не удалось, поэтому открыть его источники позже не получится.", message.Html);
        Assert.DoesNotContain("t.me", message.Html);
        Assert.Empty(message.Keyboard);
    }

    [Fact]
    public void More_on_a_question_does_not_repeat_how_it_was_understood() => Assert.StartsWith(
        "Вестник зон", AnswerMessage.Of(SomeAnswer.Answered("ru") with { StandaloneQuestion = "Сколько?", Continues = SomeAnswer.Id }, Private)[0].Html);

    [Fact]
    public void A_refusal_in_Russian_offers_the_nearest_items()
    {
        var message = Assert.Single(AnswerMessage.Of(SomeAnswer.Refused(SomeAnswer.Plant, SomeAnswer.Lasers), Private));

        Assert.Equal("В корпусе об этом ничего не нашлось.\n\nБлижайшее из того, что есть:", message.Html);
        Assert.Equal(
            [
                [new("Завод <станков> в Туле · 07.10.2025", "n:a1b2c3d:1", null)],
                [new("В особой экономической зоне… · дата не указана", "n:a1b2c3d:2", null)],
            ],
            message.Keyboard);
    }

    [Fact]
    public void A_refusal_in_an_English_group_offers_links()
    {
        var message = AnswerMessage.Of(SomeAnswer.Refused(SomeAnswer.Plant) with { Text = "I found nothing." }, Group with { Language = "en" })[0];

        Assert.Equal("I found nothing.\n\nThe closest of what there is:", message.Html);
        Assert.Equal([[new("Завод <станков> в Туле · 7 Oct 2025", null, "https://t.me/SezTestBot?start=n_a1b2c3d_1")]], message.Keyboard);
    }

    [Fact]
    public void A_refusal_that_could_not_be_kept_names_the_nearest_items_in_its_text()
    {
        var message = AnswerMessage.Of(SomeAnswer.Refused(SomeAnswer.Plant) with { IsKept = false }, Private)[0];

        Assert.Contains("\n• <a href=\"https://oez.example/plant?a=1&amp;b=2\">Завод &lt;станков&gt; в Туле</a> — Вестник зон, 7 октября 2025\n", message.Html);
        Assert.Empty(message.Keyboard);
    }

    [Fact]
    public void Small_talk_is_a_sentence_and_nothing_else()
    {
        var message = Assert.Single(AnswerMessage.Of(SomeAnswer.Refused() with { Text = "Спросите." }, Private));

        Assert.Equal("Спросите.", message.Html);
        Assert.Empty(message.Keyboard);
    }

    [Fact]
    public void An_answer_of_any_length_ends_with_its_buttons()
    {
        var sentence = string.Concat(Enumerable.Repeat("Очень длинное предложение о заводе, ", 200)).TrimEnd(',', ' ') + ".";
        var composer = new AnswerComposer("ru").Add(new AnswerPiece(SomePassage.Of(sentence), new(0, sentence.Length)));
        var answer = SomeAnswer.Answered("ru") with { Text = composer.Text, Citations = composer.Citations, Bold = [], Markers = composer.Markers };

        var messages = AnswerMessage.Of(answer, Private);

        Assert.Equal(2, messages.Count);
        Assert.All(messages, message => Assert.InRange(StrictTelegramHtml.Parse(message.Html).Text.Length, 1, 4096));
        Assert.Empty(messages[0].Keyboard);
        Assert.NotEmpty(messages[1].Keyboard);
    }
}
