using SezBot.Tests.Support;

namespace SezBot.Tests.Answering.Quotes;

/// <summary>Invented news in which the head of a zone speaks eight times, and others now and then.</summary>
internal static class SpokenNews
{
    public const string Roads = """
        ---
        title: В зоне «Заречье» сдают дорогу
        publisher: Вестник зон
        published: 2025-10-07
        ---
        Зону «Заречье» показал гостям её директор Олег Тимошин. «Дорогу к складам сдадут летом», — сказал он. Тимошин добавил, что сети подведены ко всем участкам.

        Дорога к складам стоит 900 миллионов рублей. Об этом сообщила министр транспорта Вера Полякова.
        """;

    public const string Harbour = """
        ---
        title: Причал удлинили
        publisher: Портовый вестник
        published: 2025-10-20
        ---
        Причал зоны «Заречье» удлинили на сто метров. На открытии причала играл оркестр железнодорожников.

        «Порт примет суда любого класса», — отметил директор зоны «Заречье» Олег Тимошин. «Буксиры мы купим сами», — ответил начальник порта Павел Дроздов.
        """;

    public const string Jobs = """
        ---
        title: Инженеров учат на месте
        publisher: Вестник зон
        published: 2025-09-01
        ---
        «Учим своих. Берём выпускников», — говорит Олег Тимошин. «Порт примет суда любого класса!» — повторил он. «Обеды бесплатны для всех», — добавил он.

        «Жильё строим рядом с цехами», — заключил Тимошин. «Автобус ходит каждый час», — уточнил Тимошин.
        """;

    public static async Task<ReadPath> LoadAsync()
    {
        var path = new ReadPath();
        path.Write("roads.md", Roads);
        path.Write("harbour.md", Harbour);
        path.Write("jobs.md", Jobs);
        await path.LoadAsync();
        return path;
    }
}
