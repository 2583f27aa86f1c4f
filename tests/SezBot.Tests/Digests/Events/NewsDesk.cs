using SezBot.Digests.Events;
using SezBot.Text;

namespace SezBot.Tests.Digests.Events;

/// <summary>The shipped weights and a few articles to compare.</summary>
internal static class NewsDesk
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    public static readonly EventReader Reader = new(
        BackgroundFrequencies.Load(Path.Combine(Data, "background.tsv")), AliasList.Load(Path.Combine(Data, "aliases.yaml")));

    public static readonly EventLikeness Likeness = EventLikeness.Load(Path.Combine(Data, EventWeightsFile.FileName));

    public static readonly EventText Opened = Reader.Read(
        "В Нижних Полянах открыли завод теплиц",
        "В Нижних Полянах в четверг открыли завод по выпуску теплиц компании «Агроконтур». Вложения составили 740 миллионов рублей, работу получат "
        + "128 человек. Директор завода Марина Ступина сказала, что первые теплицы отгрузят в августе.");

    public static readonly EventText OpenedRetold = Reader.Read(
        "«Агроконтур» запустил производство теплиц за 740 млн рублей",
        "Компания «Агроконтур» запустила завод теплиц в Нижних Полянах. На предприятии будут работать 128 человек. Как сообщила директор Марина "
        + "Ступина, первую партию отгрузят в августе.");

    public static readonly EventText OtherFactory = Reader.Read(
        "В Ключевске открыли завод кабелей",
        "В Ключевске в четверг открыли завод по выпуску кабелей компании «Токопровод». Вложения составили 2,1 миллиарда рублей, работу получат "
        + "310 человек. Директор завода Игорь Лапшин сказал, что первый кабель отгрузят в марте.");

    public static EventText Weather(string town, int day, int night) => Reader.Read(
        $"Погода в {town}: какой будет среда",
        $"В среду в {town} днём ожидается {day} градусов тепла, ночью до {night}. Небольшой дождь, ветер юго-западный. Об этом сообщили в "
        + "гидрометцентре. Синоптики советуют взять с собой зонт.");

    public static bool AreOneEvent(EventText one, EventText other) => Likeness.AreOneEvent(one, other);
}
