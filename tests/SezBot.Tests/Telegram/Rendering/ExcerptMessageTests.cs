using CsCheck;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Telegram.Rendering;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Rendering;

public class ExcerptMessageTests
{
    private static readonly AnswerStyle Russian = new("ru", "SezTestBot", IsPrivate: true);

    private static Excerpt Shown(
        string before, string? marked, string after, Article? article = null, int ordinal = 0, int passages = 1, ExcerptStatus status = ExcerptStatus.Current) =>
        new(status, Citation.Of(1, article ?? SomeAnswer.Plant, before.Length, marked ?? ""), before, marked, after, ordinal, passages);

    private static TelegramMessage Message(Excerpt excerpt, string language = "ru") => ExcerptMessage.Of(excerpt, Russian with { Language = language }, SomeAnswer.Id, 2);

    [Fact]
    public void An_excerpt_in_Russian()
    {
        var message = Message(Shown("\nЗавод открыт. ", "Инвестиции — 4,5 млрд & больше.", "\nЛюдей 320.\n", ordinal: 1, passages: 5));

        Assert.Equal(
            """
            <b>Завод &lt;станков&gt; в Туле</b>
            Вестник зон, 7 октября 2025 · фрагмент 2 из 5
            <blockquote expandable>Завод открыт. <b>Инвестиции — 4,5 млрд &amp; больше.</b>
            Людей 320.</blockquote>
            """,
            message.Html);
        Assert.Equal(
            [
                [new("◀", "w:a1b2c3d:2:0", null), new("▶", "w:a1b2c3d:2:2", null)],
                [new("Открыть источник", null, "https://oez.example/plant?a=1&b=2")],
            ],
            message.Keyboard);
    }

    [Fact]
    public void An_excerpt_in_English()
    {
        var message = Message(Shown("", "Лазеры собирают.", "", SomeAnswer.Lasers), "en");

        Assert.Equal(
            """
            <b>В особой экономической зоне «Калуга» собирают медицинские лазеры</b>
            date unknown (sample)
            <blockquote expandable><b>Лазеры собирают.</b></blockquote>
            """,
            message.Html);
        Assert.Empty(message.Keyboard);
    }

    [Fact]
    public void A_source_that_changed_is_shown_as_it_was_and_leads_nowhere_else()
    {
        var message = Message(Shown("", "Было так.", "", ordinal: 3, passages: 0, status: ExcerptStatus.Changed));

        Assert.Contains("\nИсточник с тех пор изменён: показано то, на что опирался ответ.\n<blockquote expandable><b>Было так.</b></blockquote>", message.Html);
        Assert.Equal(["Открыть источник"], message.Keyboard.SelectMany(row => row).Select(button => button.Text));
    }

    [Fact]
    public void Of_a_source_that_was_withdrawn_only_the_record_is_shown()
    {
        var message = Message(new Excerpt(ExcerptStatus.Withdrawn, Citation.Of(1, SomeAnswer.Plant, 0, "Тайна."), "", null, "", 0, 0));

        Assert.Equal("<b>Завод &lt;станков&gt; в Туле</b>\nВестник зон, 7 октября 2025\nИсточник отозван.", message.Html);
    }

    [Fact]
    public void At_the_edges_of_an_article_there_is_one_way_to_go()
    {
        static IEnumerable<string> Ways(Excerpt excerpt) => Message(excerpt).Keyboard.SelectMany(row => row).Select(button => button.Text).Where(text => text.Length == 1);

        Assert.Equal(["▶"], Ways(Shown("", "Начало.", "", ordinal: 0, passages: 3)));
        Assert.Equal(["◀"], Ways(Shown("", "Конец.", "", ordinal: 2, passages: 3)));
        Assert.Equal(["◀"], Ways(Shown("", "Два конца.", "", ordinal: 1, passages: 3) with { Shown = 2 }));
        Assert.Empty(Ways(Shown("", "Всё.", "", passages: 1)));
    }

    [Fact]
    public void Two_passages_shown_together_are_both_counted() =>
        Assert.Contains(" · фрагменты 2–3 из 5\n", Message(Shown("", "Через край.", "", ordinal: 1, passages: 5) with { Shown = 2 }).Html);

    [Fact]
    public void A_neighbour_without_the_cited_sentence_has_nothing_bold()
    {
        var message = Message(Shown("Соседний фрагмент. Второе предложение.", null, "", ordinal: 1, passages: 3));

        Assert.EndsWith("\n<blockquote expandable>Соседний фрагмент. Второе предложение.</blockquote>", message.Html);
    }

    [Fact]
    public void A_passage_that_is_too_long_is_cut_at_sentences_around_the_cited_one()
    {
        var (before, after) = (Sentences("До", 200), Sentences("После", 200));
        var quote = Quoted(Message(Shown(before, "Вот оно.", after, ordinal: 1, passages: 3)));

        Assert.Matches(@"^… До номер \d+ стоит здесь\. .* Вот оно\. После номер 1 стоит здесь\. .* После номер \d+ стоит здесь\. …$", quote);
        Assert.InRange(quote.Length, 3900, 4096);
    }

    [Fact]
    public void Room_that_one_side_does_not_need_goes_to_the_other()
    {
        Assert.EndsWith("Вот оно. Конец.", Quoted(Message(Shown(Sentences("До", 300), "Вот оно.", " Конец."))));
        Assert.StartsWith("Начало. Вот оно. После номер 1 ", Quoted(Message(Shown("Начало. ", "Вот оно.", Sentences("После", 300)))));
        Assert.InRange(Quoted(Message(Shown(Sentences("До", 300), "Вот оно.", " Конец."))).Length, 3900, 4096);
    }

    [Fact]
    public void A_neighbour_that_is_too_long_is_shown_from_its_beginning()
    {
        var quote = Quoted(Message(Shown(Sentences("До", 300).TrimStart(), null, "")));

        Assert.StartsWith("До номер 1 стоит здесь. ", quote);
        Assert.EndsWith(". …", quote);
    }

    [Fact]
    public void A_cited_sentence_that_is_too_long_is_cut_between_words()
    {
        var quote = Quoted(Message(Shown("Раз. ", string.Concat(Enumerable.Repeat("слово ", 2000)).TrimEnd() + ".", " Два.")));

        Assert.Matches("^… слово .* слово …$", quote);
        Assert.InRange(quote.Length, 3900, 4096);
    }

    [Fact]
    public void Any_excerpt_is_one_message_and_quotes_the_source_exactly() => Gen
        .Select(AnyBlocks.Text, AnyBlocks.Text, AnyBlocks.Text, AnyBlocks.Text, (before, marked, after, title) => (before, marked, after, title))
        .Sample(
            text =>
            {
                var source = CleanedPlain(text.before) + CleanedPlain(text.marked) + CleanedPlain(text.after);
                var message = Message(Shown(text.before, text.marked, text.after, SomeAnswer.Plant with { Title = text.title, Publisher = text.title }));

                var parsed = StrictTelegramHtml.Parse(message.Html);
                Assert.InRange(parsed.Text.Length, 1, 4096);
                foreach (var quote in parsed.Entities.Where(entity => entity.Kind == "expandable"))
                    Assert.Contains(quote.Text.TrimStart('…', ' ').TrimEnd('…', ' '), source, StringComparison.Ordinal);
            },
            iter: 2_000 * TestScale.Factor);

    private static string CleanedPlain(string text) => MessageRendererTests.Sent(text);

    private static string Sentences(string word, int count) => string.Concat(Enumerable.Range(1, count).Select(n => $" {word} номер {n} стоит здесь.")) + (word == "До" ? " " : "");

    private static string Quoted(TelegramMessage message) => Assert.Single(StrictTelegramHtml.Parse(message.Html).Entities, entity => entity.Kind == "expandable").Text;
}
