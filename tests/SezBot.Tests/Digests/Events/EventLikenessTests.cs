using SezBot.Digests.Events;
using SezBot.Evaluation;
using SezBot.Tests.Support;
using static SezBot.Tests.Digests.Events.NewsDesk;

namespace SezBot.Tests.Digests.Events;

public class EventLikenessTests
{
    [Fact]
    public void One_report_in_two_wordings_is_one_event() => Assert.True(AreOneEvent(Opened, OpenedRetold));

    [Fact]
    public void A_reprint_under_another_title_is_one_event()
    {
        const string text = "Совет зоны «Верховье» одобрил заявки трёх компаний. Они вложат 1,3 миллиарда рублей и создадут 212 рабочих мест.";

        Assert.Equal(1, Likeness.Of(Reader.Read("У «Верховья» новые резиденты", text), Reader.Read("Инвесторы идут на север", text.Replace(". ", ".\n"))));
    }

    [Fact]
    public void A_reprint_with_a_line_more_is_one_event()
    {
        const string text = "Совет зоны «Верховье» одобрил заявки трёх компаний: «Сталькон», «Речной лес» и «Полимерстрой». Они вложат 1,3 миллиарда рублей и создадут "
            + "212 рабочих мест. Строить начнут весной, когда закончат подстанцию и дорогу к южной площадке. Участки уже размечены, договоры подпишут в декабре.";

        Assert.Equal(1, Likeness.Of(Reader.Read("Трое новых", text), Reader.Read("«Верховье» растёт", $"{text} Фото предоставлено пресс-службой.")));
    }

    [Theory]
    [InlineData(18, 9)]
    [InlineData(21, 12)]
    public void The_same_words_about_another_town_are_another_event(int day, int night) =>
        Assert.False(AreOneEvent(Weather("Заозёрске", 18, 9), Weather("Каменогорске", day, night)));

    [Fact]
    public void Two_factories_opened_on_one_day_are_two_events() => Assert.False(AreOneEvent(Opened, OtherFactory));

    [Fact]
    public void What_happens_later_to_the_same_company_is_another_event() => Assert.False(AreOneEvent(Opened, Reader.Read(
        "«Агроконтур» отгрузил тысячную теплицу в Казахстан",
        "Тысячную теплицу отгрузил покупателю из Костаная завод «Агроконтур». За полгода экспорт вырос на 35 процентов, рассказал начальник отдела "
        + "продаж Пётр Веденин. Следующий контракт подпишут с Узбекистаном.")));

    [Fact]
    public void Two_news_of_one_zone_are_two_events_though_they_share_its_names_and_who_told_them()
    {
        const string told = "Об этом сообщил руководитель Департамента инвестиционной и промышленной политики города Москвы.";
        var sensors = Reader.Read(
            "Резидент ОЭЗ «Технополис Москва» запустил выпуск датчиков",
            $"Резидент особой экономической зоны «Технополис Москва» начал делать датчики давления. {told} Вложено 450 млн рублей, создано 80 рабочих мест.");
        var retold = Reader.Read(
            "Датчики давления начали делать в ОЭЗ «Технополис Москва»",
            "В столичной особой экономической зоне открыто производство датчиков давления. Вложения составили 450 млн рублей, работу получили 80 человек.");
        var exports = Reader.Read(
            "Экспорт резидентов ОЭЗ «Технополис Москва» вырос на 15%",
            $"Экспорт резидентов особой экономической зоны «Технополис Москва» за девять месяцев вырос на 15 процентов. {told} Покупают больше всего в Казахстане.");

        Assert.True(AreOneEvent(sensors, retold));
        Assert.False(AreOneEvent(sensors, exports));
        Assert.False(AreOneEvent(retold, exports));
    }

    [Fact]
    public void An_English_report_in_two_wordings_is_one_event_and_another_place_is_not()
    {
        var port = Reader.Read(
            "Port of Kestrel Bay opens new container terminal",
            "The port of Kestrel Bay opened a container terminal on Monday. The terminal cost 85 million dollars and handles 400,000 containers a year, director Ann Holt said.");
        var retold = Reader.Read(
            "Kestrel Bay gets $85 million container terminal",
            "A new terminal in Kestrel Bay will handle 400,000 containers a year. It was opened on Monday, according to Ann Holt, the port's director.");
        var other = Reader.Read(
            "Port of Dunmore opens new ferry terminal",
            "The port of Dunmore opened a ferry terminal on Monday. The terminal cost 12 million dollars and serves 150,000 passengers a year, manager Colin Reed said.");

        Assert.True(AreOneEvent(port, retold));
        Assert.False(AreOneEvent(port, other));
        Assert.False(AreOneEvent(retold, other));
    }

    [Fact]
    public void Likeness_is_a_probability_and_the_same_in_either_order()
    {
        EventText[] articles = [Opened, OpenedRetold, OtherFactory, Weather("Заозёрске", 18, 9), Reader.Read("", ""), Reader.Read("Коротко", "")];
        foreach (var (one, other) in articles.SelectMany(one => articles.Select(other => (one, other))))
        {
            Assert.Equal(Likeness.Of(one, other), Likeness.Of(other, one), 12);
            Assert.InRange(Likeness.Of(one, other), 0, 1);
        }
    }

    [Fact]
    public void A_post_without_a_title_is_compared_by_its_first_sentence()
    {
        var post = Reader.Read("", "В Нижних Полянах открыли завод теплиц «Агроконтур». Вложено 740 млн рублей, работать будут 128 человек.");

        Assert.True(AreOneEvent(Opened, post));
        Assert.False(AreOneEvent(OtherFactory, post));
    }

    [Fact]
    public void On_public_pairs_of_news_it_is_right_as_often_as_promised()
    {
        var bench = SharedFolder.Find("bench", "news_pairs_dev");
        Assert.SkipWhen(bench is null, "the evaluation sets are not at hand");

        var figures = new EvalPairs(Reader, Likeness).Measure(DataSet.Load(bench!))!;

        TestContext.Current.TestOutputHelper?.WriteLine(figures.ToString());
        Assert.Equal(106, figures.Pairs);
        Assert.True(figures.F1 >= 0.90, $"F1 {figures.F1:F3}");
    }
}
