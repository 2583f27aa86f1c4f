using Microsoft.SemanticKernel;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

/// <summary>Four invented news items: three dated, one without a date.</summary>
internal static class SmallNews
{
    public const string Port = """
        ---
        title: В порту Оля построен зерновой терминал
        publisher: Портовый вестник
        published: 2025-09-15
        ---
        Зерновой терминал в порту Оля построил холдинг «Каспий-Зерно». Перевалка зерна в порту достигла 900 тысяч тонн в год.

        «Терминал принимает суда круглосуточно. Пшеницу и ячмень везут к нам вагонами и грузовиками из пяти областей, поэтому мы удлинили подъездной путь, поставили вторые весы и наняли диспетчеров, которые распределяют машины по часам, чтобы никто не стоял в очереди дольше получаса, даже в самые жаркие недели уборки. Весной мы сдадим вторую очередь», — рассказал директор порта Марат Алиев.
        """;

    public const string Plant = """
        ---
        title: Завод станков в Туле
        publisher: Вестник зон
        published: 2025-10-07
        ---
        Завод станков в Туле открыла компания «Гранит». Инвестиции в завод станков составили 4,5 млрд рублей. На заводе работают 320 человек.
        """;

    public const string Paints = """
        ---
        title: Линия красок в Моглино
        publisher: Псковский листок
        published: 2025-10-20
        ---
        Резидент зоны «Моглино» запустил линию порошковых красок. Её мощность — 12 тысяч тонн красок в год.
        """;

    public const string Lasers =
        "В особой зоне «Калуга» собирают медицинские лазеры.\n\nКомпанию «Лазертех» основал инженер Павел Рудин. Экспорт лазеров «Лазертеха» вырос на 23% за год.\n";

    public static Task<ReadPath> LoadAsync(params IFunctionInvocationFilter[] filters) => LoadAsync(new ReadPath(filters));

    public static async Task<ReadPath> LoadAsync(ReadPath path)
    {
        path.Write("port.md", Port);
        path.Write("plant.md", Plant);
        path.Write("paints.md", Paints);
        path.Write("lasers.txt", Lasers);
        await path.LoadAsync();
        return path;
    }
}
